"""Whether what was heard sounds like a piano at all.

The network scores every note: the logarithm of how much likelier the recording is with the note
than without it. Of a piano's notes nearly all score high; of another instrument's, which the
network also writes down as notes, many barely pay. So the score that nine tenths of the notes
reach tells them apart. In speech, clapping and noise no notes are found, however loud.

Measured on 14 s each (fl, mu: FluidR3 and MuseScore General SoundFonts; telephone: cut to
150-6000 Hz, with noise 10 and 20 dB below), notes a second and score:

    piano fl 13.4, 12.6    3.13, 2.98     flute fl, mu         10.6, 13.4    .61, 1.92
    piano mu 5.4-13.7      2.80-3.94      violin fl            10.9          1.16
    the same, telephone    2.75-3.94      strings, choir fl    8.8, 7.4      .97, .27
    our synthesizer        2.68-6.67      orchestra fl, mu     3.8, 12.4     .32, 1.17
    noise, clapping        no note        organ, guitar fl     18.0, 14.6    .48, 1.42
    speech-like sound      no note        harpsichord fl       13.7          1.23

The share of energy that no note's partials explain was measured too and does not tell them
apart: .001-.016 for pianos, .003 for a flute, .010 for a guitar, .36 for an orchestra.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from piano_core.audio.quality import SHORTEST_S, QualityWarning
from piano_core.sentences import paragraph, say

NOT_A_PIANO = "not_a_piano"
"""Code of the warning."""

LEAST_CERTAINTY = 2.25
"""Between bare single notes of our synthesizer (2.32), the least certain piano tried, and a harp
(2.17), the most certain other instrument but for an electric piano, which passes (3.33)."""

FEWEST_NOTES = 20
"""Of fewer notes a tenth is one or two, which may be wrong on any piano."""

SPARSEST = 0.1
"""Notes a second, below which there is sound but no piano music; a slow piece has over 1."""

_REMEDY = say(
    "Play on a piano with nothing else sounding, or choose another file; notes and scores of "
    "this one mean little."
)


@dataclass(frozen=True)
class Likeness:
    """How much a recording sounds like a piano.

    seconds: length of the recording. notes: how many were heard. certainty: the score that
    nine tenths of them reach, in nats; NaN without notes.
    """

    seconds: float
    notes: int
    certainty: float

    @property
    def warnings(self) -> tuple[QualityWarning, ...]:
        """`NOT_A_PIANO` where it does not sound like one; nothing for a very short recording.

        A silent recording holds no notes either: `RecordingQuality` says that it is silent.
        """
        if self.seconds < SHORTEST_S:
            return ()
        if self.notes < SPARSEST * self.seconds:
            told = say(
                "Hardly any piano notes are heard ({notes} in {seconds:.0f} s).",
                notes=self.notes,
                seconds=self.seconds,
            )
        elif self.notes >= FEWEST_NOTES and self.certainty < LEAST_CERTAINTY:
            told = say(
                "This does not sound like a piano: many of the notes are barely heard as such."
            )
        else:
            return ()
        return (QualityWarning(NOT_A_PIANO, paragraph(told, _REMEDY)),)


@dataclass
class LikenessMeter:
    """Gathers the scores of the notes of one recording, segment by segment."""

    _scores: list[npt.NDArray[np.float32]] = field(default_factory=list[npt.NDArray[np.float32]])

    def push(self, scores: npt.NDArray[np.float32]) -> None:
        """Take the scores of the notes that one segment found."""
        self._scores.append(scores)

    def likeness(self, seconds: float) -> Likeness:
        """What was gathered in a recording of so many seconds."""
        scores = np.concatenate([np.zeros(0, np.float32), *self._scores])
        certainty = float(np.percentile(scores, 10)) if len(scores) else float("nan")
        return Likeness(seconds, len(scores), certainty)
