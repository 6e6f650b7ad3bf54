"""A score from a MIDI file that a notation program exported."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from piano_core.errors import MidiError, ScoreFileError
from piano_core.midi import MidiEvents, piano_notes, read_bytes, read_events
from piano_core.score.meter import CUSTOMARY_QPM, PLAUSIBLE_QPM, bar_length
from piano_core.score.notation_file import MOST_BARS
from piano_core.score.score import BAR_LINE_DTYPE, SCORE_NOTE_DTYPE, Score
from piano_core.sentences import say


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
    lines = _bar_lines(file, path)
    notes["bar"] = lines["bar"][np.searchsorted(lines["beat"], notes["onset_beat"] + 1e-9) - 1]
    _, numerator, denominator = file.time_signatures[0] if file.time_signatures else (0, 4, 4)
    qpm = 6e7 / max(float(file.tempos[0, 1]), 1.0) if len(file.tempos) else CUSTOMARY_QPM
    qpm = qpm if PLAUSIBLE_QPM[0] <= qpm <= PLAUSIBLE_QPM[1] else CUSTOMARY_QPM
    names = (name.strip(" \0") for name in file.track_names)
    title = next((name for name in names if name), path.stem)
    beats_per_bar = bar_length(numerator, denominator)
    return Score(notes, beats_per_bar, qpm, title, bar_lines=lines)


def _bar_lines(file: MidiEvents, path: Path) -> np.ndarray:
    """Where bars begin, counted from 1, following every change of time signature."""
    signatures = file.time_signatures or ((0, 4, 4),)
    signatures = ((0, 4, 4), *signatures) if signatures[0][0] > 0 else signatures
    ends = [signature[0] for signature in signatures[1:]] + [file.end_tick + 1]
    ticks: list[np.ndarray] = []
    for (started, numerator, denominator), end in zip(signatures, ends, strict=True):
        length = max(file.division * bar_length(numerator, denominator), 1.0)
        bars = int(np.ceil(max(end - started, 0) / length - 1e-9))
        if bars + sum(map(len, ticks)) > MOST_BARS:
            raise ScoreFileError(
                say("the score is too long (more than {bars} bars).", bars=MOST_BARS),
                where=str(path),
                remedy="Export each movement as a file of its own.",
            )
        ticks.append(started + length * np.arange(bars))
    beats = np.concatenate(ticks) / file.division
    lines = np.zeros(len(beats), BAR_LINE_DTYPE)
    lines["beat"], lines["bar"] = beats, np.arange(1, len(beats) + 1)
    return lines
