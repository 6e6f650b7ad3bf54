"""Warnings with what to do about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.wording import marked, series, tr

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard
    from piano_core.takes import Take


REMEDIES: dict[str, str] = {
    "nothing_played": marked("Check that the file is the recording you meant."),
    "too_short": marked("Play on for half a minute or more, or open a longer take."),
    "too_few_notes": marked("Open a take with more music in it."),
    "synthetic_model": marked("Use it to try the app, not to judge playing."),
    "unlike_training_data": marked("Trust the piano roll and your ears more than these numbers."),
    "transcription": marked("Where you can, record the keyboard as MIDI instead."),
    "no_pedal": marked("If you did use it, let the keyboard record it and play again."),
}
"""What to do, by the code of a scorecard's warning."""

_SAID_ELSEWHERE = frozenset({"not_enough_evidence", "other_music", "other_references"})
"""The scorecard's last group lists these dimensions, each with its own reason; that the score
is of other music is said of the take, with or without a scorecard."""


@dataclass(frozen=True)
class Notice:
    """Something to know before believing the scores, and what to do about it."""

    sentence: str
    remedy: str


def take_notices(take: Take) -> tuple[Notice, ...]:
    """That the score is of other music, then what is wrong with the recording."""
    return tuple(_of_take(take))


def _of_take(take: Take) -> Iterable[Notice]:
    against = take.against_score
    if against is not None and not against.same_music:
        yield Notice(
            tr("{problem} Nothing is measured against it.", problem=tr(against.problem)),
            tr(against.remedy),
        )
    beside = take.against_references
    if beside is not None and not beside.same_music:
        yield Notice(
            tr(
                "{names}: {problem} Nothing is compared with it.",
                names=series(beside.references),
                problem=tr(beside.problem),
            ),
            tr(beside.remedy),
        )
    if take.listening is not None:
        # Their sentences say themselves what to do.
        yield from (Notice(tr(warning.sentence), "") for warning in take.listening.warnings)


def notices(card: Scorecard) -> tuple[Notice, ...]:
    """The scorecard's warnings in its order, gravest first; unknown codes without remedy."""
    return tuple(
        Notice(tr(warning.sentence), tr(REMEDIES.get(warning.code, "")))
        for warning in card.warnings
        if warning.code not in _SAID_ELSEWHERE
    )
