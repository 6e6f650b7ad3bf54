"""Estimates to scorecard: what is shown, what is withheld, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from piano_core.bundle import DimensionSource, Manifest
from piano_core.dimensions import Provenance, dimension
from piano_core.performance import Performance
from piano_core.score import AgainstScore
from piano_core.scoring.cautions import cautions
from piano_core.scoring.estimate import Estimate, Matrix, interval, quantiles
from piano_core.scoring.evidence import unheard
from piano_core.scoring.input_kind import input_of
from piano_core.scoring.marks import MOST_MARKS, marks_of, marks_of_score, most_severe
from piano_core.scoring.note_accuracy import note_accuracy
from piano_core.scoring.scorecard import (
    BundleIdentity,
    Character,
    DimensionScore,
    Mark,
    Scorecard,
)
from piano_core.scoring.windows import Span, pooling_sentence
from piano_core.takes import Take


@dataclass(frozen=True, eq=False)
class Heard:
    """The stretches that were scored, in seconds, and their estimates in the same order."""

    spans: tuple[Span, ...]
    estimate: Estimate


def assemble(
    manifest: Manifest,
    identity: BundleIdentity,
    take: Take,
    heard: Heard | str,
    coverage: float,
) -> Scorecard:
    """The scorecard of a take; `heard` is a sentence where nothing could be heard."""
    performance = take.performance
    score = take.against_score
    page = _Page(manifest, performance, heard, coverage, score)
    dimensions = tuple(page.dimension(source) for source in manifest.dimensions)
    novelty = np.zeros(0) if isinstance(heard, str) else heard.estimate.novelty
    judged = most_severe([mark for one in dimensions for mark in page.marks(one)])
    return Scorecard(
        dimensions=dimensions,
        character=tuple(page.character()),
        marks=(*marks_of_score(score), *judged)[:MOST_MARKS],
        warnings=cautions(manifest, performance, score, novelty, dimensions),
        bundle=identity,
        performance_hash=performance.content_hash,
        duration_s=performance.duration_s,
        note_count=len(performance),
        input=input_of(take),
        score=score,
        windows=len(novelty),
        pooling=pooling_sentence(len(novelty), manifest.windows),
        novelty=float(novelty.mean()) if len(novelty) else None,
    )


@dataclass(frozen=True, eq=False)
class _Page:
    """What every entry of one scorecard is written from."""

    manifest: Manifest
    performance: Performance
    heard: Heard | str
    coverage: float
    score: AgainstScore | None

    def dimension(self, source: DimensionSource) -> DimensionScore:
        measured = note_accuracy(self.performance, self.score, source, self.coverage)
        return self._judged(source) if measured is None else measured

    def _judged(self, source: DimensionSource) -> DimensionScore:
        label = dimension(source.dimension).label
        if source.output is None or isinstance(self.heard, str) or self._unheard(source):
            reason = source.reason or self._unheard(source) or str(self.heard)
            return DimensionScore(
                source.dimension, label, None, None, None, self.coverage, None, None, False, reason
            )
        column = self._column(source.output)
        mean = _graded(self.heard.estimate.pooled_mean, source)[column]
        sigma = float(self.heard.estimate.pooled_sigma[column])
        found = interval(float(mean), sigma, self._quantile(column))
        return DimensionScore(
            source.dimension,
            label,
            found.score,
            found.low,
            found.high,
            self.coverage,
            sigma,
            source.provenance,
            True,
        )

    def character(self) -> Iterable[Character]:
        if isinstance(self.heard, str):
            return
        pooled = self.heard.estimate
        for output in self.manifest.character:
            if unheard((output.name,), self.performance, self.manifest.limits):
                continue
            column = self._column(output.name)
            mean, sigma = float(pooled.pooled_mean[column]), float(pooled.pooled_sigma[column])
            found = interval(mean, sigma, self._quantile(column))
            ends = (output.low_end, output.high_end)
            yield Character(output.name, *ends, found.score, found.low, found.high, self.coverage)

    def marks(self, score: DimensionScore) -> Iterable[Mark]:
        measured = score.provenance is Provenance.MEASURED_AGAINST_SCORE
        if measured or not score.enough_evidence or isinstance(self.heard, str):
            return []
        source = next(s for s in self.manifest.dimensions if s.dimension == score.dimension)
        column = self._column(source.output or "")
        values = _graded(self.heard.estimate.mean, source)[:, column]
        sigmas = self.heard.estimate.sigma[:, column]
        return marks_of(score.dimension, self.heard.spans, values, sigmas)

    def _unheard(self, source: DimensionSource) -> str:
        names = (source.dimension, source.output or "")
        return unheard(names, self.performance, self.manifest.limits)

    def _column(self, output: str) -> int:
        return [entry.name for entry in self.manifest.outputs].index(output)

    def _quantile(self, column: int) -> float:
        return float(quantiles(self.manifest.calibration, self.coverage)[column])


def _graded(values: Matrix, source: DimensionSource) -> Matrix:
    """Outputs on the scale of a dimension, where more is better."""
    return values if source.sign > 0 else 100.0 - values
