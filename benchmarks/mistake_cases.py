"""ASAP performances as a user would bring them, and where damage was done and reported."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from piano_core.corpora.asap import Asap, CheckedAlignment
from piano_core.performance import Performance
from piano_core.score import (
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

HALVES = ("chosen on", "reported")
"""Thresholds were chosen on every other piece, beginning with the first by name, and are
reported on the rest: no piece is in both."""

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


def others_of(corpus: Asap, name: str) -> list[str]:
    """The other performances of its piece."""
    return [
        other for other in corpus.catalogue if piece_of(other) == piece_of(name) and other != name
    ]


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
    others = others_of(corpus, name)
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
