"""Clean playing to be damaged: simple pieces of our own, experts' excerpts, rated passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import numpy.typing as npt

from piano_core.amateurs.library import load_simple_piece, simple_piece_names
from piano_core.corpora.asap import Asap
from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.piece import Piece
from piano_core.corpora.percepiano import PercePiano
from piano_core.performance import Performance
from piano_core.score import Score, compare_with_score, part_played

Column = npt.NDArray[np.float64]

EXCERPT_BARS = (8, 32)
"""Bars of an excerpt, from the shortest to the longest."""

LONGEST_S = 75.0
FEWEST_NOTES = 24

MOST_OTHERS = 5
"""Other players of one passage: more say little more (docs/pseudo-labels.md)."""

FOLLOWED = 0.85
"""Share of an excerpt's notes that must be in its score, or editions differ too much."""


@dataclass(frozen=True, eq=False)
class Clean:
    """Clean playing of a piece or passage, and what is written there.

    piece: what must not lie on both sides of a split. source: the corpus. others: how other
    people play the same, where several recorded it.
    """

    piece: str
    source: str
    performance: Performance
    score: Score
    others: tuple[Performance, ...] = ()


def simple_takes(renditions: int, rng: np.random.Generator) -> Iterator[Clean]:
    """Every simple piece, played so often by varied personalities; half of them both hands,
    the others the upper or the lower hand alone."""
    for name in simple_piece_names():
        piece = load_simple_piece(name)
        for number in range(renditions):
            personality = PERSONALITIES[int(rng.integers(len(PERSONALITIES)))].varied(rng)
            played = perform(piece, personality, rng).performance
            staff = (0, 1, 0, 2)[number % 4]
            yield _hand(name, piece, played, staff)


def _hand(name: str, piece: Piece, played: Performance, staff: int) -> Clean:
    """Both hands (staff 0), or one of them with the notation of that one."""
    if staff == 0:
        return Clean(name, "simple", played, piece.score)
    written = piece.score.notes[piece.score.notes["staff"] == staff]
    if len(written) < FEWEST_NOTES:
        return Clean(name, "simple", played, piece.score)
    alignment = compare_with_score(played, piece.score).alignment
    of_staff = piece.score.notes["staff"][alignment.pairs[:, 1]] == staff
    notes = played.notes[alignment.pairs[of_staff, 0]]
    one = Performance(notes, played.pedals, played.duration_s, played.source)
    return Clean(name, "simple", one, replace(piece.score, notes=written))


def asap_excerpts(corpus: Asap, performances: int, excerpts: int, seed: int) -> Iterator[Clean]:
    """Excerpts of experts' performances, some of each piece, pianists as they come."""
    by_piece: dict[str, list[str]] = {}
    for recording_id, entry in corpus.catalogue.items():
        by_piece.setdefault(entry.piece, []).append(recording_id)
    for number, (piece, recordings) in enumerate(sorted(by_piece.items())):
        rng = np.random.default_rng([seed, number])
        players = _Players.of(corpus, recordings)
        for recording_id in rng.permutation(sorted(recordings))[:performances]:
            score = corpus.score(str(recording_id))
            if score is not None:
                yield from _excerpts(
                    f"asap/{piece}", players, str(recording_id), score, excerpts, rng
                )


@dataclass(frozen=True, eq=False)
class _Players:
    """All performances of a piece, and when each played its annotated beats (None: not noted)."""

    performances: dict[str, Performance]
    beats: dict[str, Column | None]

    @classmethod
    def of(cls, corpus: Asap, recordings: Sequence[str]) -> _Players:
        return cls(
            {name: corpus.performance(name) for name in recordings},
            {name: corpus.beats(name) for name in recordings},
        )

    def others(self, recording_id: str, start_s: float, end_s: float) -> Iterator[Performance]:
        """What the others play of the bars that one of them plays from `start_s` to `end_s`,
        those who took the same repeats."""
        own = self.beats[recording_id]
        for name, performance in self.performances.items():
            theirs = self.beats[name]
            if name == recording_id or own is None or theirs is None or len(own) != len(theirs):
                continue
            start, end = (
                float(np.interp(at, own, theirs) + min(at - own[0], 0.0) + max(at - own[-1], 0.0))
                for at in (start_s, end_s)
            )
            yield performance.excerpt(max(start, 0.0), min(end, performance.duration_s))


def _excerpts(
    piece: str,
    players: _Players,
    recording_id: str,
    score: Score,
    count: int,
    rng: np.random.Generator,
) -> Iterator[Clean]:
    played = players.performances[recording_id]
    comparison = compare_with_score(played, score)
    if comparison.reading is None:
        return
    bars = comparison.reading.bars
    times = bars["start_s"][np.isfinite(bars["start_s"])]
    for _ in range(count):
        length = int(rng.integers(EXCERPT_BARS[0], EXCERPT_BARS[1] + 1))
        if len(times) <= EXCERPT_BARS[0] + 1:
            return
        first = int(rng.integers(0, max(len(times) - length, 1)))
        start = float(times[first]) - 0.05
        end = min(float(times[min(first + length, len(times) - 1)]) - 0.05, start + LONGEST_S)
        if end - start < 5.0:
            continue
        part, alignment = part_played(played, comparison.score, comparison.alignment, start, end)
        one = played.excerpt(max(start, 0.0), end)
        if len(one) >= FEWEST_NOTES and len(alignment.pairs) >= FOLLOWED * len(one):
            others = islice(players.others(recording_id, start, end), MOST_OTHERS)
            yield Clean(piece, "asap", one, part, tuple(others))


def percepiano_passages(corpus: PercePiano, most: int, seed: int) -> Iterator[Clean]:
    """Rated passages as pianists played them, with their notation; no deadpan renders."""
    rows = corpus.recordings().filter(~corpus.recordings()["deadpan"])
    chosen = np.random.default_rng(seed).permutation(len(rows))[:most]
    for row in np.sort(chosen):
        recording = rows.row(int(row), named=True)
        score = corpus.score(recording["recording_id"])
        played = corpus.performance(recording["recording_id"])
        if score is not None and len(played) >= FEWEST_NOTES:
            yield Clean(f"percepiano/{recording['work']}", "percepiano", played, score)
