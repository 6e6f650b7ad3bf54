"""ASAP performances as a user would bring them, and where damage was done and reported."""

from __future__ import annotations

from collections import Counter
from dataclasses import astuple, dataclass, replace

import numpy as np
import numpy.typing as npt

from piano_core.corpora.asap import Asap, CheckedAlignment
from piano_core.degradations import Degraded, Event, TimeMap, degrade
from piano_core.performance import Performance
from piano_core.score import (
    Alignment,
    Customs,
    Mistake,
    MistakeKind,
    Score,
    ScoreReading,
    align,
    customs_of,
    mistakes,
    unfold,
)
from piano_core.score.course import course_of

HALVES = ("chosen on", "reported")
"""Thresholds were chosen on every other piece, beginning with the first by name, and are
reported on the rest: no piece is in both."""

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

SAME_PLACE_BEATS = 0.05
"""Notes of two scores this near, in beats of ASAP's, are at one place."""


@dataclass(frozen=True, eq=False)
class Case:
    """One performance as a user would bring it, and what ASAP says of it.

    pairs: (k, 2) of played and written index. reading: what is claimed without damage.
    inserted: which played notes ASAP's checked alignment calls unwritten. customs: what
    references do, where they are asked. judges: what other performances than these do, where
    any are asked.
    """

    name: str
    performance: Performance
    score: Score
    pairs: npt.NDArray[np.intp]
    reading: ScoreReading
    checked: CheckedAlignment
    inserted: npt.NDArray[np.bool_]
    customs: Customs | None = None
    judges: Customs | None = None

    def read(self, performance: Performance) -> ScoreReading:
        """What is claimed of a performance of the same score."""
        return mistakes(performance, self.score, align(performance, self.score), self.customs)


def names_of_half(corpus: Asap, half: str) -> list[str]:
    """The performances with a checked alignment of one of the `HALVES`."""
    names = corpus.aligned()
    pieces = sorted({piece_of(name) for name in names})
    return [name for name in names if pieces.index(piece_of(name)) % 2 == HALVES.index(half)]


def piece_of(name: str) -> str:
    """The piece that a performance is of."""
    return name.rsplit("/", 1)[0]


def open_case(corpus: Asap, name: str, references: int = 0, judges: int = 0) -> Case:
    """The whole way of a user: MusicXML and MIDI read, the score unfolded, aligned, judged.

    references: so many other performances of the piece at most say what is customary.
    judges: so many others at most say which claims are.
    """
    performance, notation = corpus.performance(name), corpus.score(name)
    checked = corpus.alignment(name)
    if notation is None or checked is None:
        raise ValueError(f"{name} has no score or no checked alignment")
    score = unfold(notation, performance)
    alignment = align(performance, score)
    others = [o for o in corpus.catalogue if piece_of(o) == piece_of(name) and o != name]
    customs = customs_among(corpus, score, others[:references])
    asked = customs_among(corpus, score, others[references:][:judges])
    reading = mistakes(performance, score, alignment, customs)
    inserted = unpaired_played(performance, checked)
    pairs = alignment.pairs
    return Case(name, performance, score, pairs, reading, checked, inserted, customs, asked)


def customs_among(corpus: Asap, score: Score, names: list[str]) -> Customs | None:
    """What these performances of a score do; None without any."""
    played = [corpus.performance(name) for name in names]
    return customs_of(score, [(each, align(each, score)) for each in played]) if played else None


def excerpt(case: Case, start_s: float, end_s: float) -> Case:
    """A part of a performance against the whole score, as one who practises would bring it."""
    onset = case.performance.notes["onset_s"]
    inside = np.flatnonzero((onset >= start_s) & (onset < end_s))
    part = case.performance.excerpt(start_s, end_s)
    kept = np.isin(case.pairs[:, 0], inside)
    pairs = case.pairs[kept] - np.array([inside[0], 0])
    inserted = case.inserted[inside]
    return replace(case, performance=part, pairs=pairs, reading=case.read(part), inserted=inserted)


def unborne(case: Case) -> list[bool]:
    """Which claims ASAP's alignment does not bear out."""
    deleted = unpaired_written(case)

    def borne_out(claim: Mistake) -> bool:
        if claim.kind in (MistakeKind.EXTRA, MistakeKind.WRONG):
            return bool(case.inserted[claim.played])
        return claim.kind is MistakeKind.MISSED and bool(deleted[claim.written])

    return [not borne_out(claim) for claim in case.reading.mistakes]


def false_claims(case: Case) -> Counter[str]:
    """Claims that ASAP's alignment does not bear out, by kind."""
    claims = zip(case.reading.mistakes, unborne(case), strict=True)
    return Counter(claim.kind for claim, false in claims if false)


def customary(case: Case) -> list[bool]:
    """Which claims are of what the judges do as well: one of them plays such a note there, or
    half of them leave it out. False where there are no judges."""
    judges = case.judges
    if judges is None:
        return [False] * len(case.reading.mistakes)

    def done(claim: Mistake) -> bool:
        about_note = claim.kind in (MistakeKind.EXTRA, MistakeKind.WRONG, MistakeKind.MISSED)
        left_out = claim.written >= 0 and judges.left_out(np.array([claim.written]))[0]
        key = case.performance.notes["pitch"][[claim.played]]
        added = claim.played >= 0 and judges.added(np.array([claim.beat]), key)[0]
        return about_note and bool(left_out or added)

    return [done(claim) for claim in case.reading.mistakes]


def unpaired_played(performance: Performance, checked: CheckedAlignment) -> npt.NDArray[np.bool_]:
    """Which played notes ASAP calls insertions."""
    theirs = np.delete(checked.performance.notes, checked.pairs[:, 0])
    mine = performance.notes
    same = np.abs(mine["onset_s"][:, None] - theirs["onset_s"][None, :]) < 0.01
    return (same & (mine["pitch"][:, None] == theirs["pitch"][None, :])).any(axis=1)


def unpaired_written(case: Case) -> npt.NDArray[np.bool_]:
    """Which written notes ASAP calls deletions. The n-th of each key in both scores are one; of
    keys that one score has more often, those at the same place are."""
    theirs, mine = case.checked.score.notes, case.score.notes
    gone = np.ones(len(theirs), bool)
    gone[case.checked.pairs[:, 1]] = False
    found, ours = np.zeros(len(mine), bool), -np.ones(len(mine), np.intp)
    for pitch in np.unique(mine["pitch"]):
        here, there = (np.flatnonzero(notes["pitch"] == pitch) for notes in (mine, theirs))
        if len(here) == len(there):
            found[here], ours[here] = gone[there], there
    known = ours >= 0
    if known.any():
        known_at = theirs["onset_beat"][ours[known]]
        beats, first = np.unique(mine["onset_beat"][known], return_index=True)
        places = np.interp(mine["onset_beat"], beats, known_at[first])
        for index in np.flatnonzero(~known):
            near = np.abs(theirs["onset_beat"] - places[index]) < SAME_PLACE_BEATS
            there = near & (theirs["pitch"] == mine["pitch"][index])
            found[index] = there.any() and gone[there].all()
    return found


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

    @staticmethod
    def heading() -> str:
        return "   bars  damaged  reported  precision  recall     F1  one event"

    def __str__(self) -> str:
        one = f"{self.told / self.events:11.2f}" if self.events else f"{'-':>11}"
        return (
            f"{self.bars:7}{self.damaged:9}{self.reported:10}"
            f"{self.right / max(self.reported, 1):11.3f}"
            f"{self.right / max(self.damaged, 1):8.3f}{self.f1:7.3f}{one}"
        )


def waits_told(
    case: Case, degraded: Degraded, reading: ScoreReading
) -> list[tuple[float, float, float, bool]]:
    """Of each injected wait: seconds, share of the local beat (a quarter note), share of the gap
    that it lengthens, and whether a hesitation is claimed there."""
    onset = np.unique(case.performance.notes["onset_s"])
    alignment = Alignment.from_pairs(case.pairs, len(case.performance), len(case.score))
    course = course_of(case.performance, case.score, alignment)
    told = [m.time_s for m in reading.mistakes if m.kind is MistakeKind.HESITATION]
    moved = degraded.time_map(onset)
    waits: list[tuple[float, float, float, bool]] = []
    for event in degraded.events:
        wait, at = event.end_s - event.start_s, int(np.abs(moved - event.end_s).argmin())
        before = onset[onset < onset[at] - ONE_CHORD_S]
        gap = onset[at] - before[-1] if len(before) else np.inf
        beat_s = course.due_beat_s[int(np.nanargmin(np.abs(course.due_s - onset[at])))]
        found = any(event.start_s - 0.1 <= time <= event.end_s + 0.1 for time in told)
        waits.append((wait, wait / beat_s, wait / gap, found))
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
