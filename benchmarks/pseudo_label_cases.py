"""Clean playing with its score and other players' performances of the same, to be damaged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from piano_core.corpora.asap import Asap
from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.performance import Performance
from piano_core.score import Alignment, Score, align, unfold
from piano_core.score.course import course_of

EXCERPT_S = 35.0
EXCERPT_FROM = 0.3
"""Where an excerpt begins, as a share of the performance."""

MOST_REFERENCES = 5
MOST_NOTES, MOST_NOTES_HELD_OUT = 3000, 5000
"""Longer performances only cost time here; of the composers held out hardly any are shorter."""

BEFORE_THE_BEAT_S = 0.08


@dataclass(frozen=True, eq=False)
class Case:
    """A clean performance of some music, its notation, and how others play it."""

    name: str
    performance: Performance
    score: Score
    references: tuple[Performance, ...]


def demo_cases(pieces: int) -> Iterator[Case]:
    """Demo pieces as one performer plays them and five others do."""
    players = [p for p in PERSONALITIES if p.name != "student"]
    for number, (name, piece) in enumerate(list(load_pieces().items())[:pieces]):
        order = players[number % len(players) :] + players[: number % len(players)]
        takes = [
            perform(piece, player, np.random.default_rng([number, seed])).performance
            for seed, player in enumerate(order)
        ]
        yield Case(name, takes[0], piece.score, tuple(takes[1:]))


CHOSEN_ON = ("Bach", "Beethoven", "Chopin", "Mozart", "Schubert")
"""Composers by whose excerpts the labels' measures and constants were chosen."""


def asap_cases(data: Path, pieces: int, *, held_out: bool) -> Iterator[Case]:
    """35 s out of pieces that at least four experts play, one piece a composer first; of the
    composers of `CHOSEN_ON`, or of all others."""
    corpus, longest = Asap(data), MOST_NOTES_HELD_OUT if held_out else MOST_NOTES
    players: dict[str, list[str]] = defaultdict(list)
    for recording_id, entry in corpus.catalogue.items():
        players[entry.xml_score].append(recording_id)
    by_composer: dict[str, list[list[str]]] = defaultdict(list)
    for xml, recordings in players.items():
        if (xml.split("/")[0] in CHOSEN_ON) == held_out:
            continue
        if len(recordings) >= 4 and len(corpus.performance(recordings[0])) <= longest:
            by_composer[xml.split("/")[0]].append(recordings)
    queue = [
        (place, recordings)
        for pieces_of in by_composer.values()
        for place, recordings in enumerate(pieces_of)
    ]
    found = 0
    for _, recordings in sorted(queue, key=lambda item: item[0]):
        if found < pieces and (case := _excerpt(corpus, recordings[: MOST_REFERENCES + 1])):
            found += 1
            yield case


def _excerpt(corpus: Asap, recordings: list[str]) -> Case | None:
    """The same bars by every player; None where fewer than four play them."""
    takes = [corpus.performance(name) for name in recordings]
    printed = corpus.score(recordings[0])
    if printed is None:
        return None
    score = unfold(printed, takes[0])
    alignments = [align(take, score) for take in takes]
    start_s = EXCERPT_FROM * takes[0].duration_s
    course = course_of(takes[0], score, alignments[0])
    whole = max(course.stretches, key=lambda s: s.run.end_beat - s.run.start_beat)
    start, end = whole.timeline.beat_at(np.array([start_s, start_s + EXCERPT_S])).round()
    cut = [
        part
        for take, alignment in zip(takes, alignments, strict=True)
        if (part := _cut(take, score, alignment, float(start), float(end)))
    ]
    if len(cut) < 4:
        return None
    return Case(recordings[0], cut[0], _bars(score, float(start), float(end)), tuple(cut[1:]))


def _cut(
    take: Performance, score: Score, alignment: Alignment, start: float, end: float
) -> Performance | None:
    for stretch in course_of(take, score, alignment).stretches:
        if stretch.run.start_beat <= start + 1 and stretch.run.end_beat >= end - 1:
            from_s, to_s = stretch.timeline.at(np.array([start, end])) - BEFORE_THE_BEAT_S
            return take.excerpt(max(float(from_s), 0.0), float(to_s))
    return None


def _bars(score: Score, start: float, end: float) -> Score:
    beat = score.notes["onset_beat"]
    notes = score.notes[(beat >= start - 1e-6) & (beat < end - 1e-6)].copy()
    notes["onset_beat"] -= start
    ornaments = tuple(
        replace(sign, start_beat=sign.start_beat - start, end_beat=sign.end_beat - start)
        for sign in score.ornaments
        if start <= sign.start_beat < end
    )
    return replace(score, notes=notes, ornaments=ornaments, sections=())
