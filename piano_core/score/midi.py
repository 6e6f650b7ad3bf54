"""A score from a MIDI file that a notation program exported."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from piano_core.errors import MidiError, ScoreFileError
from piano_core.midi import MidiEvents, piano_notes, read_bytes, read_events
from piano_core.score.score import SCORE_NOTE_DTYPE, Score


def midi_score(path: Path) -> Score:
    """The notes in quarter notes from the first tick; `ScoreFileError` where there are none.

    The file must count in quarter notes, not in SMPTE frames. Two tracks with notes are
    taken as upper and lower staff; otherwise the staff is unknown (0).
    """
    try:
        file = read_events(read_bytes(path), str(path))
        ticks = piano_notes(file, str(path))
    except MidiError as error:
        raise ScoreFileError(error.problem, where=error.where, remedy=error.remedy) from error
    if file.seconds_per_tick is not None:
        raise ScoreFileError(
            "it counts in film frames, so it holds no note values.",
            where=str(path),
            remedy="Export the score with musical time (ticks per quarter note).",
        )
    notes = np.zeros(len(ticks), SCORE_NOTE_DTYPE)
    notes["onset_beat"] = ticks["on"] / file.division
    notes["duration_beat"] = (ticks["off"] - ticks["on"]) / file.division
    notes["pitch"] = ticks["pitch"]
    tracks = np.unique(ticks["track"])
    if len(tracks) == 2:
        notes["staff"] = np.searchsorted(tracks, ticks["track"]) + 1
    notes["voice"] = np.searchsorted(tracks, ticks["track"]) + 1
    notes["bar"] = _bars(file, ticks["on"])
    _, numerator, denominator = file.time_signatures[0] if file.time_signatures else (0, 4, 4)
    tempo = float(file.tempos[0, 1]) if len(file.tempos) else 500_000.0
    names = (name.strip(" \0") for name in file.track_names)
    title = next((name for name in names if name), path.stem)
    return Score(notes, numerator * 4.0 / denominator, 6e7 / max(tempo, 1.0), title)


def _bars(file: MidiEvents, ticks: np.ndarray) -> np.ndarray:
    """The bar of each tick, from 1, following every change of time signature."""
    bar = np.zeros(len(ticks), np.int64)
    started, counted = 0, 1
    signatures = file.time_signatures or ((0, 4, 4),)
    ends = [signature[0] for signature in signatures[1:]] + [file.end_tick + 1]
    for (_, numerator, denominator), end in zip(signatures, ends, strict=True):
        length = max(file.division * 4.0 * numerator / denominator, 1.0)
        here = (ticks >= started) & (ticks < end)
        bar[here] = counted + np.floor((ticks[here] - started) / length).astype(np.int64)
        counted += int(np.ceil(max(end - started, 0) / length - 1e-9))
        started = end
    return bar
