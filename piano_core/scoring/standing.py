"""Where a score lies among the references that its bundle carries, or why nobody can say."""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.bundle import References
from piano_core.dimensions import Provenance
from piano_core.performance import Performance, Source
from piano_core.scoring.estimate import Interval
from piano_core.sentences import Sentence, say

NO_REFERENCES = say("This model brings no references for this score.")
HEARD = say(
    "The references' keys were recorded. What was heard from sound is partly misheard, which "
    "costs points that they did not lose, so it is not held beside them."
)


@dataclass(frozen=True)
class Standing:
    """A score among those of references, which the same model scored without having learned
    from their music.

    share: of the references, 0-1, that score lower, those level with it counted half; low, high:
        the same for the ends of the score's interval; None where it is not known.
    count: how many references have such a score. references: who they are.
    reason: why no share is known, one sentence; empty where one is.
    sentence: all of it for people.
    """

    share: float | None
    low: float | None
    high: float | None
    count: int
    references: str
    reason: str
    sentence: str


def standing(
    references: References | None,
    dimension: str,
    provenance: Provenance | None,
    place: Interval,
    performance: Performance,
) -> Standing:
    """Where a score with its interval stands among the references of the part that gave it."""
    if references is None:
        return _unknown(NO_REFERENCES)
    if references.reason:
        return _unknown(Sentence(references.reason))
    on_the_same_ground = (
        one
        for one in references.levels
        if one.dimension == dimension and one.provenance is provenance
    )
    levels = next(on_the_same_ground, None)
    if levels is None:
        return _unknown(NO_REFERENCES)
    if performance.source is not Source.MIDI:
        return _unknown(HEARD)
    share, low, high = (levels.share_below(at) for at in (place.score, place.low, place.high))
    sentence = say(
        "Higher than {share:.0f} % of {count} {who}; over its interval {low:.0f} to {high:.0f} %.",
        share=100 * share,
        count=levels.count,
        who=Sentence(references.who),
        low=100 * low,
        high=100 * high,
    )
    return Standing(share, low, high, levels.count, references.who, "", sentence)


def _unknown(reason: str) -> Standing:
    return Standing(None, None, None, 0, "", reason, reason)
