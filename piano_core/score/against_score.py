"""What was measured against the score, as plain values that survive JSON.

Units and meaning of the columns are those of `piano_core.score.score_reading`; None stands
where nothing says it.
"""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.score.score_reading import MistakeKind


@dataclass(frozen=True)
class Fault:
    """One mistake and its place.

    bar, until_bar: printed numbers of the first and last bar. beat: within the bar, in
    quarter notes from 1. time_s: in the recording. written, played: MIDI pitches.
    confidence: how often such a claim is right, 0-1 (see `confidence`). fifths: sharps of the
    key signature there, flats negative; None where the score has none.
    wait_s, wait_beats: of a hesitation, how long, in seconds and quarter notes as they went
    around it. chords_again: of a repeated place, how many chords were played again.
    """

    kind: MistakeKind
    bar: int
    until_bar: int
    beat: float
    time_s: float
    written: int | None
    played: int | None
    confidence: float
    fifths: int | None = None
    wait_s: float | None = None
    wait_beats: float | None = None
    chords_again: int | None = None


@dataclass(frozen=True)
class BarMeasure:
    """One bar as played: counts of notes, and the curves (see `BAR_DTYPE`)."""

    bar: int
    start_beat: float
    start_s: float | None
    end_s: float | None
    written: int
    matched: int
    missed: int
    extra: int
    wrong: int
    tempo_qpm: float | None
    deviation_s: float | None
    velocity: float | None
    voicing: float | None
    articulation: float | None
    pedal: float | None
    pedal_over_change: float | None


@dataclass(frozen=True)
class BeatMeasure:
    """One quarter note as played (see `BEAT_DTYPE`); `beat` counts from the start, from 0."""

    beat: float
    bar: int
    time_s: float | None
    tempo_qpm: float | None
    velocity: float | None
    voicing: float | None
    articulation: float | None
    pedal: float | None


@dataclass(frozen=True)
class Place:
    """A bar worth practising.

    start_s, end_s: in the recording. of_flow: whether it is about breaking off, waiting and
    leaving out rather than about notes. severity: 0-1. sentence: what happened there.
    """

    bar: int
    start_s: float
    end_s: float
    of_flow: bool
    severity: float
    sentence: str


@dataclass(frozen=True)
class Measures:
    """The whole take against its score.

    first_bar, last_bar: printed numbers of the first and last bar that were played.
    coverage: share of the score's notes that lie between them, 0-1.
    written: notes between them, without bars left out. matched, missed, wrong: of those.
    extra: played notes that are not written. restarts, hesitations: how many.
    skipped_bars: bars that were left out.
    right_share: matched / (matched + missed + wrong + extra), 0-1.
    tempo_qpm: median over the beats. deviation_s, velocity, voicing, articulation, pedal,
    pedal_over_change: mean over the bars of what the bars say.
    places: the bars with the most against them, the worst first, five at most.
    """

    first_bar: int
    last_bar: int
    coverage: float
    written: int
    matched: int
    missed: int
    wrong: int
    extra: int
    restarts: int
    hesitations: int
    skipped_bars: int
    right_share: float
    tempo_qpm: float | None
    deviation_s: float | None
    velocity: float | None
    voicing: float | None
    articulation: float | None
    pedal: float | None
    pedal_over_change: float | None
    places: tuple[Place, ...]
    faults: tuple[Fault, ...]
    bars: tuple[BarMeasure, ...]
    beats: tuple[BeatMeasure, ...]


@dataclass(frozen=True)
class AgainstScore:
    """Whether this is a performance of the score, and if so, how it went.

    found_share: share of the played notes that are written there.
    problem, remedy: why nothing is measured, and what to do; empty where it is the music.
    measures: None where the performance is of other music, or too short to tell.
    """

    title: str
    same_music: bool
    found_share: float
    problem: str
    remedy: str
    measures: Measures | None
