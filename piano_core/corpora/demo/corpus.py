"""`DemoCorpus`: the synthetic corpus as every corpus is spoken to."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import Any

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.corpora.demo.performer import DEADPAN, perform
from piano_core.corpora.demo.plan import CORPUS, Take, load_pieces, plan_takes, segment_beats
from piano_core.corpora.demo.quality import true_quality
from piano_core.corpora.demo.raters import make_raters, simulate_answers
from piano_core.corpora.demo.table import ratings_frame
from piano_core.corpora.demo.truth import DemoTruth
from piano_core.degradations import Degraded, Event, degrade_all
from piano_core.dimensions import DIMENSION_NAMES, Provenance
from piano_core.errors import CorpusError
from piano_core.performance import Performance
from piano_core.score import Score
from piano_core.tables import RawRatings, Recordings, Segments

_RATERS, _ANSWERS = 1, 2  # which stream of random numbers the seed opens
_BEFORE_THE_BEAT_S = 0.06  # a cut goes before melody lead and spread chords
_LICENCE = (
    "Synthetic: performances and ratings are made by a program. "
    "Music in the public domain, typed for this project; same licence as the program."
)


class DemoCorpus:
    """Public-domain pieces played, damaged and rated by a program; the same for one seed.

    Nothing is kept between calls but the plan: `performance` makes one recording anew (a
    few milliseconds), `recordings` and `segments` make all of them.
    """

    name: str = CORPUS
    title: str = "SYNTHETIC demo corpus: program-made performances and simulated raters"
    licence: str = _LICENCE
    synthetic: bool = True
    targets: tuple[str, ...] = DIMENSION_NAMES
    provenance: Provenance | None = Provenance.SIMULATED_RATINGS

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._pieces = load_pieces()
        self._takes = {take.recording_id: take for take in plan_takes(self._pieces, seed)}

    def recordings(self) -> dy.DataFrame[Recordings]:
        """All recordings, sorted by identifier; `path` is empty since code makes the notes."""
        return Recordings.validate(
            pl.DataFrame(
                [self._recording_row(take) for take in self._takes.values()],
                schema=Recordings.create_empty().schema,
            )
        )

    def performance(self, recording_id: str) -> Performance:
        """The notes and pedals of one recording, damage included."""
        return self._make(self._take(recording_id))[0].performance

    def damage(self, recording_id: str) -> tuple[Event, ...]:
        """Where in a recording which damage was done."""
        return self._make(self._take(recording_id))[0].events

    def score(self, recording_id: str) -> Score | None:
        """The notation of the piece this recording plays."""
        return self._pieces[self._take(recording_id).piece].score

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """One segment a recording, two where the piece is longer than 30 s."""
        takes = [
            take
            for name, take in self._takes.items()
            if recording_ids is None or name in recording_ids
        ]
        rows = [row for take in takes for row in self._segment_rows(take)]
        return Segments.validate(pl.DataFrame(rows, schema=Segments.create_empty().schema))

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """Every answer of every simulated rater, as two imported files: campaign and later."""
        truth = self.truth()
        pedalled = np.array(
            [self._pieces[take.piece].pedal_beats is not None for _, take in self._segment_takes()]
        )
        rng = np.random.default_rng([self._seed, _ANSWERS])
        answers = simulate_answers(truth.quality, pedalled, truth.raters, rng)
        return ratings_frame(answers, truth.segment_ids, CORPUS)

    def truth(self) -> DemoTruth:
        """What was planted: true quality, severities of damage, and the raters."""
        segments = self._segment_takes()
        quality = {
            take.recording_id: list(
                true_quality(self._pieces[take.piece], take.personality, take.severities).values()
            )
            for take in self._takes.values()
        }
        return DemoTruth(
            tuple(segment_id for segment_id, _ in segments),
            DIMENSION_NAMES,
            np.array([quality[take.recording_id] for _, take in segments]),
            {take.recording_id: dict(take.severities) for take in self._takes.values()},
            make_raters(np.random.default_rng([self._seed, _RATERS])),
        )

    def _take(self, recording_id: str) -> Take:
        if recording_id not in self._takes:
            raise CorpusError(
                f"there is no recording {recording_id}",
                where="demo corpus",
                remedy="Use an identifier from its table of recordings.",
            )
        return self._takes[recording_id]

    def _make(self, take: Take) -> tuple[Degraded, list[tuple[float, float]]]:
        """The damaged performance and the stretches of it that are rated, in seconds."""
        piece = self._pieces[take.piece]
        rendition = perform(piece, take.personality, np.random.default_rng([*take.seed, 2]))
        rng = np.random.default_rng([*take.seed, 3])
        degraded = degrade_all(rendition.performance, take.severities, rng)
        inner = np.array([end for _, end in segment_beats(piece)[:-1]])
        cuts = degraded.time_map(rendition.clock(inner) - _BEFORE_THE_BEAT_S)
        edges = [0.0, *cuts.tolist(), degraded.performance.duration_s]
        return degraded, list(pairwise(edges))

    def _segment_takes(self) -> list[tuple[str, Take]]:
        """Every segment identifier with its take, sorted."""
        return [
            (f"{take.recording_id}#{number}", take)
            for take in self._takes.values()
            for number in range(1, len(segment_beats(self._pieces[take.piece])) + 1)
        ]

    def _recording_row(self, take: Take) -> dict[str, Any]:
        piece = self._pieces[take.piece]
        return {
            "recording_id": take.recording_id,
            "corpus": CORPUS,
            "path": None,
            "content_hash": self._make(take)[0].performance.content_hash,
            "kind": "midi",
            "work": piece.name,
            "passage": piece.name,
            "performer": take.performer,
            "composer": piece.composer,
            "period": piece.period,
            "difficulty": piece.difficulty,
            "deadpan": take.performer == DEADPAN.name,
            "synthetic": True,
            "licence": _LICENCE,
        }

    def _segment_rows(self, take: Take) -> list[dict[str, Any]]:
        degraded, spans = self._make(take)
        rows: list[dict[str, Any]] = []
        for number, (start, end) in enumerate(spans, 1):
            excerpt = degraded.performance.excerpt(start, end)
            rows.append(
                {
                    "segment_id": f"{take.recording_id}#{number}",
                    "corpus": CORPUS,
                    "recording_id": take.recording_id,
                    "start_s": start,
                    "end_s": end,
                    "content_hash": excerpt.content_hash,
                    "note_count": len(excerpt),
                    "work": take.piece,
                    "passage": take.piece if len(spans) == 1 else f"{take.piece}/{number}",
                    "performer": take.performer,
                    "overlap_group": take.piece,
                    "deadpan": take.performer == DEADPAN.name,
                }
            )
        return rows
