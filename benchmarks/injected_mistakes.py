"""Damage of known place, and whether it is reported there."""

from __future__ import annotations

from dataclasses import astuple, dataclass

import numpy as np
from mistake_cases import Case

from piano_core.degradations import Degraded, Event, TimeMap, degrade
from piano_core.performance import Performance
from piano_core.score import Alignment, MistakeKind, ScoreReading
from piano_core.score.course import course_of

INJECTED = (
    ("wrong_notes", 0.04),
    ("missed_notes", 0.04),
    ("extra_notes", 0.04),
    ("restarts", 0.5),
    ("stutters", 0.2),
    ("hesitations", 0.5),
    ("long waits", 1.0),
)
"""Kinds of damage with a severity at which bars without any remain."""

ONE_EVENT = {
    "restarts": MistakeKind.REPEATED,
    "stutters": MistakeKind.REPEATED,
    "hesitations": MistakeKind.HESITATION,
    "long waits": MistakeKind.HESITATION,
}

ONE_CHORD_S = 0.04
"""Notes struck within this of each other are one chord."""


def reported_bars(case: Case, reading: ScoreReading) -> set[int]:
    """Bars (in the order of the score) in which something is claimed."""
    starts = case.reading.bars["start_beat"]
    bars: set[int] = set()
    for claim in reading.mistakes:
        first = int(np.searchsorted(starts, claim.beat + 0.1, side="right")) - 1
        bars |= set(range(first, first + claim.until_bar - claim.bar + 1))
    return bars


def damaged_bars(case: Case, damage: str, degraded: Degraded) -> set[int]:
    """Bars in which the damage was done. That a note which ASAP calls unwritten (a slip, an
    ornament) is left out is none."""
    starts = case.reading.bars["start_beat"]
    onset = case.performance.notes["onset_s"][case.pairs[:, 0]]
    beat = case.score.notes["onset_beat"][case.pairs[:, 1]]
    bar_of = np.searchsorted(starts, beat + 1e-6, side="right") - 1
    clean = np.unique(onset)
    moved = degraded.time_map(clean)
    bars: set[int] = set()
    inserted = case.performance.notes[case.inserted]
    unwritten = set(zip(inserted["onset_s"].tolist(), inserted["offset_s"].tolist(), strict=True))
    for event in degraded.events:
        if damage == "missed_notes" and (event.start_s, event.end_s) in unwritten:
            continue
        resumed = float(np.interp(event.end_s, moved, clean))
        if damage in ("restarts", "stutters"):
            first = resumed - (event.end_s - event.start_s)
            bars |= set(bar_of[(onset >= first - 1e-6) & (onset < resumed - 1e-6)].tolist())
        else:
            at = resumed if damage in ("hesitations", "long waits") else event.start_s
            bars.add(int(bar_of[np.abs(onset - at).argmin()]))
    return bars


def damaged(
    performance: Performance, damage: str, severity: float, rng: np.random.Generator
) -> Degraded:
    """A kind of damage from `piano_core.degradations`, or the `long waits` made here."""
    if damage != "long waits":
        return degrade(performance, damage, severity, rng)
    notes, pedals = performance.notes.copy(), performance.pedals.copy()
    onset = np.unique(notes["onset_s"])
    onset = onset[np.flatnonzero(np.diff(onset, prepend=-1.0) > 0.1)]
    count = max(round(severity * performance.duration_s / 15.0), 1)
    at = np.sort(rng.choice(onset[2:-1], count, replace=False))
    waits = rng.uniform(0.5, 2.0, count)
    later = TimeMap.with_pauses(at, waits)
    notes["onset_s"], notes["offset_s"] = later(notes["onset_s"]), later(notes["offset_s"])
    pedals["time_s"] = later(pedals["time_s"])
    events = tuple(
        Event(float(end - wait), float(end), f"wait of {wait:.1f} s")
        for end, wait in zip(later(at), waits, strict=True)
    )
    return Degraded(Performance(notes, pedals, 0.0, performance.source), events, later)


@dataclass(frozen=True)
class Found:
    """Bars rightly reported, reported, damaged and looked at; events, and those told as one."""

    right: int = 0
    reported: int = 0
    damaged: int = 0
    bars: int = 0
    events: int = 0
    told: int = 0

    def __add__(self, other: Found) -> Found:
        return Found(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.reported + self.damaged, 1)

    @property
    def precision(self) -> float:
        return self.right / max(self.reported, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.damaged, 1)

    @staticmethod
    def heading() -> str:
        return "   bars  damaged  reported  precision  recall     F1  one event"

    def __str__(self) -> str:
        one = f"{self.told / self.events:11.2f}" if self.events else f"{'-':>11}"
        return (
            f"{self.bars:7}{self.damaged:9}{self.reported:10}"
            f"{self.precision:11.3f}{self.recall:8.3f}{self.f1:7.3f}{one}"
        )


@dataclass(frozen=True)
class Wait:
    """An injected wait: seconds, share of the local beat (a quarter note), share of the gap that
    it lengthens, and whether a hesitation is claimed there."""

    seconds: float
    of_beat: float
    of_gap: float
    found: bool


def waits_told(case: Case, degraded: Degraded, reading: ScoreReading) -> list[Wait]:
    """What became of each injected wait."""
    onset = np.unique(case.performance.notes["onset_s"])
    alignment = Alignment.from_pairs(case.pairs, len(case.performance), len(case.score))
    course = course_of(case.performance, case.score, alignment)
    told = [m.time_s for m in reading.mistakes if m.kind is MistakeKind.HESITATION]
    moved = degraded.time_map(onset)
    waits: list[Wait] = []
    for event in degraded.events:
        wait, at = event.end_s - event.start_s, int(np.abs(moved - event.end_s).argmin())
        before = onset[onset < onset[at] - ONE_CHORD_S]
        gap = onset[at] - before[-1] if len(before) else np.inf
        beat_s = course.due_beat_s[int(np.nanargmin(np.abs(course.due_s - onset[at])))]
        found = any(event.start_s - 0.1 <= time <= event.end_s + 0.1 for time in told)
        waits.append(Wait(float(wait), float(wait / beat_s), float(wait / gap), found))
    return waits


def reported_against(case: Case, damage: str, degraded: Degraded, reading: ScoreReading) -> Found:
    """What a reading of a damaged performance finds of the damage."""
    before = reported_bars(case, case.reading)
    claimed = reported_bars(case, reading) - before
    done = damaged_bars(case, damage, degraded) - before
    events = degraded.events if damage in ONE_EVENT else ()
    told = 0
    for event in events:
        near = [
            m.kind for m in reading.mistakes if event.start_s - 0.1 <= m.time_s <= event.end_s + 0.1
        ]
        told += near == [ONE_EVENT[damage]]
    bars = len(case.reading.bars) - len(before)
    return Found(len(claimed & done), len(claimed), len(done), bars, len(events), told)
