"""What to try at a mark, and how sure it is: texts by what was found there."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.view_models.wording import marked, tr

if TYPE_CHECKING:
    from piano_core.reference import Departure
    from piano_core.score import Fault
    from piano_core.scoring import Mark

BY_KIND = {
    "repeated": marked(
        "Start two bars earlier and play on through this place without going back, slowly enough "
        "that nothing stops you."
    ),
    "skipped": marked("Play from the bar before the gap into the bar after it until they join."),
    "displaced": marked("Look which octave is written, and find the hand's way there silently."),
    "hesitation": marked(
        "Find what comes next before you need it: play the last beat before the wait and the first "
        "one after it, back and forth."
    ),
    "wrong": marked(
        "Play the written notes slowly, hands apart, with the fingering you will keep, then again "
        "between the bars around them."
    ),
    "missed": marked(
        "Play the chord or run alone and listen for each of its notes, then bring it back into the "
        "bar."
    ),
    "extra": marked("Slow down until only what is written sounds; then look where fingers brush."),
}
"""By what was found against the score, in the order in which they are looked for."""

BY_DIMENSION = {
    "note_accuracy": marked("Play it slowly, hands apart, and check each note against the score."),
    "rhythmic_precision": marked(
        "Count aloud or play with a metronome at a slower tempo, then without it."
    ),
    "dynamics_control": marked(
        "Choose where the loudest note is, and play towards it and away from it more than seems "
        "needed."
    ),
    "articulation": marked(
        "Decide for each group whether it is joined or parted, and play only that, slowly."
    ),
    "pedaling": marked(
        "Play it once without pedal, then change the pedal just after each new harmony sounds."
    ),
    "tone_quality": marked("Play the melody alone, then the rest much softer under it."),
    "phrasing": marked("Sing the line, mark where you breathe, and play it as you sang it."),
    "expressiveness": marked("Play it twice, with opposite moods, and listen to which is meant."),
    "musical_interpretation": marked(
        "Say in a few words what this place does in the piece, and play it again with that."
    ),
    "stylistic_appropriateness": marked(
        "Listen to two players in this place, and try what they share."
    ),
}
ELSE = marked("Listen to this place again and compare it with how you want it to sound.")
BY_REFERENCES = marked(
    "If you meant it, say so. If not, listen to a reference here and play the place after it."
)
SURE_COUNTED = marked("right in about {percent} of 100 such findings")
SURE_JUDGED = marked("{percent} % sure that it lies below the rest of the take")
SURE_REFERENCES = marked("{percent} of 100 players would stay nearer to the references")

_SIGMAS_A_SEVERITY = 3.0
"""A judged mark of severity 1 lies this many sigmas below (`piano_core.scoring.marks.WORST`)."""
_SIGMAS_A_WIDTH = 1.2815515655446004
"""Half of a band that holds 80 % of players, in standard deviations."""


def advice(dimension: str, faults: Iterable[Fault], departure: Departure | None = None) -> str:
    """One sentence of what to try. faults: what was found there against the score."""
    if departure is not None:
        return tr(BY_REFERENCES)
    kinds = {fault.kind.value for fault in faults}
    found = next((text for kind, text in BY_KIND.items() if kind in kinds), None)
    return tr(found or BY_DIMENSION.get(dimension, ELSE))


def sureness(severity: float, faults: tuple[Fault, ...], departure: Departure | None = None) -> str:
    """How sure, in words: of a count how often such claims are right, of a judgement how likely
    the place really lies below the take, of a departure how many players would not go so far.

    severity: of a judged mark, its depth in sigmas over three.
    """
    if departure is not None:
        share = math.erf(abs(departure.widths) * _SIGMAS_A_WIDTH / math.sqrt(2))
        return tr(SURE_REFERENCES, percent=_percent(share))
    if faults:
        mean = sum(fault.confidence for fault in faults) / len(faults)
        return tr(SURE_COUNTED, percent=_percent(mean))
    depth = severity * _SIGMAS_A_SEVERITY
    return tr(SURE_JUDGED, percent=_percent(0.5 + 0.5 * math.erf(depth / math.sqrt(2))))


def _percent(share: float) -> int:
    """Never 100: nothing here is certain."""
    return min(round(100 * share), 99)


def departure_at(mark: Mark, departures: Iterable[Departure]) -> Departure | None:
    """The departure from the references that a mark tells of, if it tells of one."""
    return next(
        (
            found
            for found in departures
            if (found.start_s, found.end_s, found.sentence)
            == (mark.start_s, mark.end_s, mark.sentence)
        ),
        None,
    )
