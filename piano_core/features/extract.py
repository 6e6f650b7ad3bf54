"""All features of a performance as one row of numbers."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from piano_core.features.accuracy import ACCURACY
from piano_core.features.articulation import ARTICULATION
from piano_core.features.chords import CHORDS
from piano_core.features.distributions import REGISTERS, STROKE_SHARES, TOUCH_SHARES
from piano_core.features.duration import DURATION
from piano_core.features.feature import Feature
from piano_core.features.flow import FLOW
from piano_core.features.followed import Followed
from piano_core.features.grid import GRID
from piano_core.features.group import Group, Seen
from piano_core.features.heard import Heard
from piano_core.features.loudness import LOUDNESS
from piano_core.features.notated_pedal import NOTATED_PEDAL
from piano_core.features.notated_timing import NOTATED_TIMING
from piano_core.features.notated_touch import NOTATED_TOUCH
from piano_core.features.pacing import PACING
from piano_core.features.pedal import PEDAL
from piano_core.features.pedal_depths import PEDAL_DEPTHS
from piano_core.features.pitch import PITCH
from piano_core.features.rhythm import RHYTHM
from piano_core.features.slips import SLIPS
from piano_core.features.stalls import STALLS
from piano_core.features.steadiness import STEADINESS
from piano_core.features.strangers import STRANGERS
from piano_core.features.strokes import STROKES
from piano_core.features.tempo import TEMPO
from piano_core.features.texture import TEXTURE
from piano_core.features.tries import TRIES
from piano_core.features.velocity import VELOCITY
from piano_core.features.voicing import VOICING
from piano_core.performance import Performance, Source
from piano_core.score import Alignment, Score, align

_HEARD_GROUPS: tuple[Group[Heard], ...] = (
    VELOCITY,
    DURATION,
    RHYTHM,
    ARTICULATION,
    PITCH,
    CHORDS,
    TEMPO,
    LOUDNESS,
    VOICING,
    PEDAL,
    TEXTURE,
    FLOW,
    STROKES,
    GRID,
    STALLS,
    TRIES,
    STRANGERS,
    STROKE_SHARES,
    TOUCH_SHARES,
    REGISTERS,
    PEDAL_DEPTHS,
)

_FOLLOWED_GROUPS: tuple[Group[Followed], ...] = (
    NOTATED_TIMING,
    NOTATED_TOUCH,
    ACCURACY,
    SLIPS,
    STEADINESS,
    PACING,
    NOTATED_PEDAL,
)

FEATURES: tuple[Feature, ...] = tuple(
    feature for group in (*_HEARD_GROUPS, *_FOLLOWED_GROUPS) for feature in group.features
)
"""Every feature, in the order of the row; those that need no score come first."""

FEATURE_NAMES: tuple[str, ...] = tuple(feature.name for feature in FEATURES)

RATED: tuple[str, ...] = tuple(f.name for f in FEATURES if not f.of_learners)
"""Names of the features that models of listeners' ratings see."""

SCORE_FREE: tuple[str, ...] = tuple(
    f.name for f in FEATURES if not f.needs_score and not f.of_learners
)
"""Names of those that need no score."""

OF_TAKES: tuple[str, ...] = tuple(f.name for f in FEATURES if not f.of_ratings)
"""Names of the features that models of controlled damage see."""

_NEEDS_PEDAL = np.array([feature.needs_pedal for feature in FEATURES])


def extract_features(
    performance: Performance,
    score: Score | None = None,
    alignment: Alignment | None = None,
    wanted: Collection[str] = FEATURE_NAMES,
) -> npt.NDArray[np.float64]:
    """The features of a performance, one number for each of `FEATURES`.

    wanted: names; only groups that hold one of them are computed, the others stay NaN.

    NaN where a feature does not apply: too few notes, no score, or a pedal that a
    transcription did not measure. Never infinite. With a score and no alignment, the
    performance is aligned first.
    """
    heard = Heard(performance)
    values = _values(_HEARD_GROUPS, heard, wanted)
    if score is not None and any(group.holds(wanted) for group in _FOLLOWED_GROUPS):
        followed = Followed(heard, score, alignment or align(performance, score))
        values += _values(_FOLLOWED_GROUPS, followed, wanted)
    row = np.full(len(FEATURES), np.nan)
    row[: len(values)] = values
    row[~np.isfinite(row)] = np.nan
    if performance.source is Source.TRANSCRIPTION:
        row[_NEEDS_PEDAL] = np.nan
    return row


def _values(groups: tuple[Group[Seen], ...], seen: Seen, wanted: Collection[str]) -> list[float]:
    """One value for each feature of the groups, NaN throughout those that hold none wanted."""
    values: list[float] = []
    for group in groups:
        values += group.values(seen) if group.holds(wanted) else [np.nan] * len(group.features)
    return values
