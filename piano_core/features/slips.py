"""What went wrong against the notation, note by note and break by break, freedom excused.

Counted by `piano_core.score.mistakes`: ornaments, brushed keys and reiterations are no slips,
slowing down is no hesitation, and a hand in another octave is no row of wrong notes.
"""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.followed import Followed
from piano_core.features.group import Group
from piano_core.features.summaries import ratio
from piano_core.score import Mistake, MistakeKind
from piano_core.score.again import SAME_MOMENT_S, struck_again

ENDS_BEATS = 2.0
"""So near to its last note (quarter notes) the piece is over."""


def _compute(followed: Followed) -> dict[str, float]:
    reading = followed.reading
    if reading is None:
        return dict.fromkeys((f.name.split(".")[1] for f in SLIPS.features), np.nan)
    again = struck_again(followed.heard.performance, followed.alignment, reading)
    found = [m for m in reading.mistakes if m.played not in set(again.tolist())]
    counts = {kind: float(sum(m.kind is kind for m in found)) for kind in MistakeKind}
    tried = float(reading.bars["written"].sum())
    skipped = float(sum(_notes_skipped(followed, m) for m in found))
    wrong, missed = counts[MistakeKind.WRONG], counts[MistakeKind.MISSED]
    extra = counts[MistakeKind.EXTRA]
    chords = float(len(np.unique(followed.beat)))
    anew = _played_before(followed)
    repeated = float(np.sum(followed.alignment.repeated[:, 0] >= anew))
    breaks = counts[MistakeKind.REPEATED] - float(anew > 0)
    return {
        "wrong_share": ratio(wrong, tried),
        "missed_share": ratio(missed + skipped, tried),
        "extra_share": ratio(extra, tried),
        "fault_share": ratio(wrong + missed + skipped + extra, tried),
        "again_share": ratio(repeated + len(again), tried),
        "break_share": ratio(max(breaks, 0.0) + _stutters(followed, again), chords),
        "hesitation_share": ratio(counts[MistakeKind.HESITATION], chords),
        "reach": _reach(followed),
    }


def _played_before(followed: Followed) -> int:
    """Played notes before the last time the piece was begun after it had been played to its end:
    whoever plays it twice has not broken off. 0 where it was played once."""
    runs, beats = followed.alignment.runs, followed.score.notes["onset_beat"]
    for before, after in zip(runs[-2::-1], runs[:0:-1], strict=True):
        ended = before.end_beat >= beats[-1] - ENDS_BEATS
        if ended and after.start_beat <= beats[0] + ENDS_BEATS:
            return after.first
    return 0


def _notes_skipped(followed: Followed, mistake: Mistake) -> int:
    """Missed notes of bars that were left out whole."""
    if mistake.kind is not MistakeKind.SKIPPED:
        return 0
    missed = followed.score.notes[followed.alignment.missed]
    inside = (missed["bar"] >= mistake.bar) & (missed["bar"] <= mistake.until_bar)
    return int((inside & (missed["onset_beat"] >= mistake.beat - 1e-6)).sum())


def _stutters(followed: Followed, again: np.ndarray) -> float:
    """Moments at which something was struck again."""
    onsets = np.sort(followed.heard.onset[again])
    return float(np.sum(np.diff(onsets, prepend=-np.inf) > SAME_MOMENT_S))


def _reach(followed: Followed) -> float:
    """Share of the notation up to the last place that was played."""
    onsets = followed.score.notes["onset_beat"]
    return float(np.mean(onsets <= followed.beat[-1] + 1e-6)) if len(followed.beat) else 0.0


def _scored(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"slips.{what}", unit, meaning, needs_score=True)


SLIPS = Group(
    (
        _scored("wrong_share", "ratio", "Written notes in whose place another key was struck."),
        _scored("missed_share", "ratio", "Written notes left out, bars left out whole included."),
        _scored("extra_share", "ratio", "Keys struck that nobody asked for, a written note."),
        _scored("fault_share", "ratio", "All wrong, missed and extra notes, a written note."),
        _scored("again_share", "ratio", "Notes played again in stutters and restarts."),
        _scored("break_share", "1/chord", "How often the player breaks off and goes back."),
        _scored("hesitation_share", "1/chord", "Waits that do not belong to how the music flows."),
        _scored("reach", "ratio", "Share of the notation up to the last place that was played."),
    ),
    _compute,
)
