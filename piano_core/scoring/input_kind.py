"""What the take came from, and what that allows to be said."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.features import pedal_spans
from piano_core.performance import Pedal, Performance, Source
from piano_core.takes import Take


@dataclass(frozen=True)
class RecordingWarning:
    """What is wrong with a recording, and what to do. `code` is for programs."""

    code: str
    sentence: str


@dataclass(frozen=True)
class Input:
    """How the notes came here.

    kind: `audio` or `midi`, what the file is. source: `transcription` or `midi`, where its
        notes come from (a MIDI file may hold a transcription).
    transcriber, transcriber_hash: what listened, and SHA-256 of its manifest; None for MIDI.
    pedal_judged: whether what is said of the pedal may be believed.
    pedal_down_share, pedal_presses: the sustain pedal as measured or heard: share of the time
        it is down, and how often it goes down.
    recording: what is wrong with the recording, the gravest first.
    """

    kind: str
    source: Source
    transcriber: str | None
    transcriber_hash: str | None
    pedal_judged: bool
    pedal_down_share: float
    pedal_presses: int
    recording: tuple[RecordingWarning, ...]


def input_of(take: Take) -> Input:
    """What a scorecard says of where its take came from."""
    heard, performance = take.listening, take.performance
    share, presses = pedal_figures(performance)
    return Input(
        kind="midi" if heard is None else "audio",
        source=performance.source,
        transcriber=None if heard is None else heard.transcriber,
        transcriber_hash=None if heard is None else heard.content_hash,
        pedal_judged=performance.source is Source.MIDI,
        pedal_down_share=share,
        pedal_presses=presses,
        recording=tuple(
            RecordingWarning(warning.code, warning.sentence)
            for warning in (() if heard is None else heard.warnings)
        ),
    )


def pedal_figures(performance: Performance) -> tuple[float, int]:
    """Share of the time with the sustain pedal down, and how often it goes down."""
    down, up = pedal_spans(performance, Pedal.SUSTAIN)
    total = float(np.sum(up - down))
    return total / performance.duration_s if performance.duration_s else 0.0, len(down)
