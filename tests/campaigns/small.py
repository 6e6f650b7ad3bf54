"""A campaign small enough for tests: a few seconds of sound a segment, known answers for all."""

from pathlib import Path

import numpy as np

from piano_core.campaigns import FRIENDS, AssignmentPolicy, Campaign, Pay, Screening, Strata
from piano_core.campaigns.making import CampaignPlan, make_campaign
from piano_core.campaigns.sources import Candidate
from piano_core.dimensions import DIMENSION_NAMES

RATE = 8_000


def candidates(count: int, seconds: float = 2.0, known: bool = True) -> list[Candidate]:
    def sound():
        time = np.arange(round(seconds * RATE)) / RATE
        return (0.3 * np.sin(2 * np.pi * 440 * time)[:, None]).astype(np.float32), RATE

    level = np.linspace(10, 90, count)
    return [
        Candidate(
            f"folder/take{i}#1",
            Strata(),
            dict.fromkeys(DIMENSION_NAMES, float(round(level[i]))) if known else {},
            sound,
        )
        for i in range(count)
    ]


def plan(
    segments: int = 20,
    policy: AssignmentPolicy = FRIENDS,
    screening: Screening | None = None,
    pay: Pay | None = None,
    dimensions: tuple[str, ...] = DIMENSION_NAMES,
    title: str = "Trial",
) -> CampaignPlan:
    return CampaignPlan(
        name="trial",
        title=title,
        corpus="folder",
        panel="friends",
        synthetic=False,
        dimensions=dimensions,
        segments=segments,
        policy=policy,
        screening=screening or Screening(),
        pay=pay or Pay(),
        researcher="R. Searcher",
        contact="me@example.org",
        seed=1,
    )


def small_campaign(folder: Path, known: bool = True, **words) -> Campaign:
    wanted = plan(**words)
    return make_campaign(folder, wanted, candidates(wanted.segments, known=known))
