"""A campaign for the tests of planning, and its course."""

import numpy as np

from piano_core.campaigns import (
    FRIENDS,
    Assignment,
    AssignmentPolicy,
    Batch,
    Campaign,
    Clip,
    Kind,
    Pay,
    Rest,
    Role,
    Screening,
    Strata,
    assign_roles,
    next_batch,
)

DAY = 86_400.0


def campaign(segments: int = 40, known: int = 40, policy: AssignmentPolicy = FRIENDS) -> Campaign:
    clips = [
        Clip(
            f"c{i}",
            f"folder/c{i}#1",
            20.0,
            Role.ORDINARY,
            Strata(),
            {"phrasing": i} if i < known else {},
        )
        for i in range(segments)
    ]
    return Campaign(
        identifier="x",
        name="x",
        title="x",
        corpus="folder",
        panel="friends",
        synthetic=False,
        dimensions=("phrasing",),
        clips=assign_roles(clips, policy, np.random.default_rng(0)),
        policy=policy,
        screening=Screening(),
        pay=Pay(),
        researcher="",
        contact="",
        seed=0,
        created_at="",
    )


class Run:
    """A campaign being rated: keeps what was given, and sends or abandons it."""

    def __init__(self, made: Campaign) -> None:
        self.campaign = made
        self.given: list[Assignment] = []
        self.rng = np.random.default_rng(5)

    def ask(self, rater: str, now: float) -> Batch | Rest | None:
        return next_batch(self.campaign, self.given, rater, now, self.rng)

    def visit(self, rater: str, now: float, sends: int | None = None) -> Batch | Rest | None:
        """Ask for a batch and send so many of its pages, three minutes each; None sends all."""
        coming = self.ask(rater, now)
        if isinstance(coming, Batch):
            for place, page in enumerate(coming.pages):
                sent = now + 180 * place if sends is None or place < sends else None
                name = f"p{len(self.given)}"
                self.given.append(
                    Assignment(
                        name, rater, page.clip, page.kind, coming.number, place + 1, now, sent
                    )
                )
        return coming

    def of(self, rater: str, kind: Kind | None = None) -> list[Assignment]:
        return [p for p in self.given if p.rater == rater and kind in (None, p.kind)]
