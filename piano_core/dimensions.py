"""What is rated: the 12 dimensions, PercePiano's 19 descriptors, and how the two relate.

A *dimension* is graded: more is better. A *descriptor* is bipolar: "drier - wetter"
is character, not quality. Both are *targets*: names under which ratings are stored
and models predict, always on a 0-100 scale inside this project.

`GRADED_DESCRIPTORS` is the one table that lets a descriptor stand for a dimension.
It is short on purpose: only descriptors whose ends are good and bad are in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """The two halves of the rubric."""

    TECHNICAL = "technical"
    INTERPRETIVE = "interpretive"


class Provenance(StrEnum):
    """Where a number comes from. It is shown beside every score, never hidden."""

    EXPERT_RATINGS = "expert ratings"
    MEASURED_AGAINST_SCORE = "measured against the score"
    REFERENCE_COMPARISON = "reference comparison"
    CONTROLLED_DEGRADATIONS = "learned from controlled degradations"
    SIMULATED_RATINGS = "simulated ratings"
    """Only the demo corpus: raters that a program played. Says that nobody listened."""


@dataclass(frozen=True)
class Dimension:
    """One graded scale, 0-100, more is better."""

    name: str
    label: str
    family: Family
    question: str


@dataclass(frozen=True)
class Descriptor:
    """One bipolar scale of PercePiano: `low` at 1, `high` at 7; neither end is better."""

    name: str
    column: str
    low: str
    high: str


@dataclass(frozen=True)
class GradedDescriptor:
    """A descriptor that may stand for a dimension: `sign` +1 keeps, -1 turns the scale."""

    dimension: str
    descriptor: str
    sign: int
    source: str
    reason: str


_T, _I = Family.TECHNICAL, Family.INTERPRETIVE

DIMENSIONS: tuple[Dimension, ...] = (
    Dimension("note_accuracy", "Note accuracy", _T, "Were the right notes played?"),
    Dimension("rhythmic_precision", "Rhythmic precision", _T, "Was the timing under control?"),
    Dimension("dynamics_control", "Dynamics control", _T, "Was the loudness under control?"),
    Dimension("articulation", "Articulation", _T, "Were notes joined and separated on purpose?"),
    Dimension("pedaling", "Pedaling", _T, "Did the pedal serve harmony and line?"),
    Dimension("tone_quality", "Tone quality", _T, "Was the sound balanced, full and unforced?"),
    Dimension("phrasing", "Phrasing", _I, "Did the lines breathe and lead somewhere?"),
    Dimension("expressiveness", "Expressiveness", _I, "Did it communicate feeling?"),
    Dimension(
        "musical_interpretation", "Musical interpretation", _I, "Were the choices convincing?"
    ),
    Dimension(
        "stylistic_appropriateness", "Stylistic appropriateness", _I, "Did it suit the style?"
    ),
    Dimension("overall_musicality", "Overall musicality", _I, "How musical was it as a whole?"),
    Dimension(
        "overall_technical_quality",
        "Overall technical quality",
        _I,
        "How well was it executed as a whole?",
    ),
)

# Order and columns as in PercePiano's total_2rounds.csv; ends as in its questionnaire.
DESCRIPTORS: tuple[Descriptor, ...] = (
    Descriptor("timing", "Question_1_1_1", "stable", "unstable"),
    Descriptor("articulation_length", "Question_2_1_1", "short", "long"),
    Descriptor("articulation_touch", "Question_2_2_1", "soft, cushioned", "hard, solid"),
    Descriptor("pedal_amount", "Question_3_1_1", "sparse, dry", "saturated, wet"),
    Descriptor("pedal_clarity", "Question_3_2_1", "clean", "blurred"),
    Descriptor("timbre_variety", "Question_4_1_1", "even", "colourful"),
    Descriptor("timbre_depth", "Question_4_2_1", "shallow", "rich"),
    Descriptor("timbre_brightness", "Question_4_3_1", "bright", "dark"),
    Descriptor("timbre_loudness", "Question_4_4_1_5_2_1", "soft", "loud"),
    Descriptor("dynamics_refinement", "Question_5_3_1", "sophisticated, mellow", "raw, crude"),
    Descriptor("dynamic_range", "Question_5_5_1", "little range", "large range"),
    Descriptor("pace", "Question_6_1_1", "fast paced", "slow paced"),
    Descriptor("space", "Question_6_4_1", "flat", "spacious"),
    Descriptor("balance", "Question_6_5_1_5_4_1", "disproportioned", "balanced"),
    Descriptor("drama", "Question_6_6_1_5_1_1", "pure", "dramatic, expressive"),
    Descriptor("mood", "Question_7_1_1", "optimistic, pleasant", "dark"),
    Descriptor("energy", "Question_7_2_1", "low energy", "high energy"),
    Descriptor("imagination", "Question_8_1_1", "honest", "imaginative"),
    Descriptor("conviction", "Question_9_1_1", "unsatisfactory, doubtful", "convincing"),
)

_PERCEPIANO = "PercePiano questionnaire (Park et al., Scientific Reports 14:23002)"

GRADED_DESCRIPTORS: tuple[GradedDescriptor, ...] = (
    GradedDescriptor(
        "rhythmic_precision", "timing", -1, _PERCEPIANO, "stable timing is what the scale grades"
    ),
    GradedDescriptor(
        "dynamics_control",
        "dynamics_refinement",
        -1,
        _PERCEPIANO,
        "raw and crude dynamics are uncontrolled ones",
    ),
    GradedDescriptor(
        "phrasing", "space", +1, _PERCEPIANO, "flat music making is the absence of phrasing"
    ),
    GradedDescriptor(
        "overall_musicality",
        "balance",
        +1,
        _PERCEPIANO,
        "balanced against disproportioned judges the music making as a whole",
    ),
    GradedDescriptor(
        "musical_interpretation",
        "conviction",
        +1,
        _PERCEPIANO,
        "the question asks whether the interpretation convinces",
    ),
)

DIMENSION_NAMES: tuple[str, ...] = tuple(d.name for d in DIMENSIONS)
DESCRIPTOR_NAMES: tuple[str, ...] = tuple(d.name for d in DESCRIPTORS)


def dimension(name: str) -> Dimension:
    """The dimension called `name`; `KeyError` where there is none."""
    return {d.name: d for d in DIMENSIONS}[name]


def descriptor(name: str) -> Descriptor:
    """The descriptor called `name`; `KeyError` where there is none."""
    return {d.name: d for d in DESCRIPTORS}[name]
