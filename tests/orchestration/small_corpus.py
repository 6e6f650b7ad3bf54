"""A corpus of a few made performances, small enough to take through the whole graph."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import dagster as dg
import dataframely as dy
import numpy as np
import polars as pl

from orchestration.config import (
    EvaluationConfig,
    QualityControlConfig,
    ReliabilityConfig,
    TrainingConfig,
    study_configs,
)
from orchestration.resources import Workplace
from piano_core.corpora.corpus import Corpus
from piano_core.dimensions import Provenance
from piano_core.errors import CorpusError
from piano_core.gates import Demands
from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.score import Score
from piano_core.tables import RawRatings, Recordings, Segments

TARGETS = ("dynamics_control", "rhythmic_precision")

_CORPUS: dict[str, SmallCorpus] = {}


class SmallWorkplace(Workplace):
    """A workplace whose only corpus is made in the test; `use` says which it is now."""

    def use(self, corpus: SmallCorpus) -> None:
        """Read this corpus from now on."""
        _CORPUS[self.home] = corpus

    def demands(self) -> Demands:
        """On a hundred segments no sigma beats a constant one; all else is asked as ever."""
        return Demands(largest_likelihood_loss=0.5)

    def corpus(self, name: str) -> Corpus:
        """The corpus in use."""
        assert name == _CORPUS[self.home].name
        return _CORPUS[self.home]


def quick_configs(seed: int = 0) -> dict[dg.AssetKey, dg.Config]:
    """Configuration for tests: the fewest draws and the smallest models."""
    return study_configs("demo", seed) | {
        dg.AssetKey(["demo", "reliability_report"]): ReliabilityConfig(resamples=20, seed=seed),
        dg.AssetKey(["demo", "rater_verdicts"]): QualityControlConfig(draws=20, seed=seed),
        dg.AssetKey(["demo", "feature_estimator"]): TrainingConfig(members=3, epochs=40, seed=seed),
        dg.AssetKey(["demo", "evaluation_report"]): EvaluationConfig(
            protocols=["overlap"], members=3, epochs=40, trees=20, resamples=50, seed=seed
        ),
    }


@dataclass
class SmallCorpus:
    """`works` works of which `performers` pianists play one passage each; a rater hears all."""

    works: int = 4
    performers: int = 3
    raters: int = 6
    noise: float = 6.0
    name: str = "demo"
    title: str = "a few made performances"
    licence: str = "CC0"
    synthetic: bool = True
    targets: tuple[str, ...] = TARGETS
    provenance: Provenance | None = Provenance.SIMULATED_RATINGS
    unrated: int = 0
    score_hash: str | None = None
    broken: str = ""
    stops_at: dict[str, type[BaseException]] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)

    def _ids(self) -> list[tuple[str, int, int]]:
        return [
            (f"{self.name}/w{w:02d}_p{p:02d}", w, p)
            for w in range(self.works)
            for p in range(self.performers)
        ]

    def truth(self, work: int, performer: int) -> np.ndarray:
        """How good the performance is on each target, 0-1."""
        return np.random.default_rng([work, performer]).uniform(0.1, 0.9, len(TARGETS))

    def performance(self, recording_id: str) -> Performance:
        """Notes whose loudness and timing wander the more, the worse the performance is."""
        self.read.append(recording_id)
        if recording_id in self.stops_at:
            raise self.stops_at.pop(recording_id)
        if recording_id == self.broken:
            raise CorpusError("cannot be read.", where=f"{recording_id}.mid", remedy="Mend it.")
        return self._played(recording_id)

    def _played(self, recording_id: str) -> Performance:
        _, work, performer = next(row for row in self._ids() if row[0] == recording_id)
        dynamics, rhythm = self.truth(work, performer)
        rng = np.random.default_rng([7, work, performer])
        onsets = np.arange(48) * 0.25 + rng.normal(0, 0.06 * (1 - rhythm), 48)
        onsets = np.maximum.accumulate(np.maximum(onsets, 0.0))
        velocity = np.clip(64 + rng.normal(0, 25 * (1 - dynamics), 48), 10, 120).astype(int)
        pitches = 48 + (np.arange(48) * (work + 2)) % 30
        rows = zip(onsets, onsets + 0.3, pitches, velocity, strict=True)
        pedals = [(t, int(Pedal.SUSTAIN), v) for t, v in ((0.0, 0), (1.0, 100), (2.0, 0))]
        return Performance(note_array(rows), pedal_array(pedals), 12.5)

    def score(self, recording_id: str) -> Score | None:
        """There is no notation."""
        return None

    def recordings(self) -> dy.DataFrame[Recordings]:
        """One recording a work and performer."""
        rows = [
            {
                "recording_id": name,
                "corpus": self.name,
                "path": None,
                "content_hash": self._played(name).content_hash,
                "kind": "midi",
                "work": f"work{work}",
                "passage": f"work{work}",
                "performer": f"performer{performer}",
                "composer": None,
                "period": None,
                "difficulty": None,
                "deadpan": False,
                "synthetic": True,
                "licence": self.licence,
                "score_hash": self.score_hash,
            }
            for name, work, performer in self._ids()
        ]
        return Recordings.validate(pl.DataFrame(rows, schema=Recordings.create_empty().schema))

    def segments(self, recording_ids: Collection[str] | None = None) -> dy.DataFrame[Segments]:
        """Each recording is one segment."""
        rows = [
            {
                "segment_id": f"{name}#0",
                "corpus": self.name,
                "recording_id": name,
                "start_s": 0.0,
                "end_s": 12.5,
                "content_hash": self._played(name).content_hash,
                "note_count": 48,
                "work": f"work{work}",
                "passage": f"work{work}",
                "performer": f"performer{performer}",
                "overlap_group": f"work{work}",
                "deadpan": False,
            }
            for name, work, performer in self._ids()
            if recording_ids is None or name in recording_ids
        ]
        return Segments.validate(pl.DataFrame(rows), cast=True)

    def ratings(self) -> dy.DataFrame[RawRatings]:
        """Every rater rates every segment on every target, 1-7, with noise."""
        rng = np.random.default_rng(11)
        rows = []
        line = 1
        for rater in range(self.raters):
            for name, work, performer in self._ids()[self.unrated :]:
                line += 1
                heard = 100 * self.truth(work, performer) + rng.normal(0, self.noise, len(TARGETS))
                for target, value in zip(TARGETS, np.clip(heard, 0, 100), strict=True):
                    rows.append(
                        {
                            "batch_id": f"batch-{self.noise}-{self.works}",
                            "row": line,
                            "target": target,
                            "corpus": self.name,
                            "rater": f"rater{rater}",
                            "segment_id": f"{name}#0",
                            "raw_value": f"{value:.1f}",
                            "scale_low": 0.0,
                            "scale_high": 100.0,
                            "rated_at": None,
                            "comment": None,
                        }
                    )
        schema = RawRatings.create_empty().schema
        return RawRatings.validate(pl.DataFrame(rows, schema), cast=True)
