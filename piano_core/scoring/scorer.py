"""`Scorer`: a verified bundle, ready to score performances."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.bundle import (
    SCORER_FILE,
    SCORER_INPUT,
    SCORER_OUTPUTS,
    Manifest,
    bundle_hash,
    verify_bundle,
)
from piano_core.errors import BundleError, SettingsError
from piano_core.features import FEATURES, extract_features
from piano_core.performance import Performance
from piano_core.scoring.assemble import Heard, assemble
from piano_core.scoring.estimate import RawOutputs, estimate
from piano_core.scoring.evidence import lacking
from piano_core.scoring.providers import Engine, open_engine
from piano_core.scoring.scorecard import BundleIdentity, Scorecard
from piano_core.scoring.windows import played_span, usable_excerpts, window_spans

DEFAULT_COVERAGE = 0.9

Progress = Callable[[float, str], None]
"""Called with the fraction done, 0-1, and what is being done."""


def _unwatched(fraction: float, what: str) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, eq=False)
class Scorer:
    """Turns performances into scorecards; made by `Scorer.load`, safe to share and reuse."""

    manifest: Manifest
    identity: BundleIdentity
    engine: Engine
    columns: npt.NDArray[np.intp]

    @classmethod
    def load(cls, directory: Path, provider: str | None = None) -> Scorer:
        """The bundle in `directory`, every hash verified, on the best hardware here.

        provider: `cuda`, `tensorrt`, `directml`, `coreml` or `cpu`; None tries them in this
        order and the scorecard's `bundle.provider_note` says why it is what it is.

        Raises `BundleError` for a damaged bundle or features this program does not compute,
        `MissingPartError` for a named provider that is not here.
        """
        manifest = verify_bundle(directory)
        engine = open_engine(directory / SCORER_FILE, provider)
        identity = BundleIdentity(
            manifest.name,
            bundle_hash(directory),
            manifest.trained_on,
            manifest.synthetic,
            engine.provider,
            engine.note,
        )
        return cls(manifest, identity, engine, _columns(manifest, directory))

    def score(
        self,
        performance: Performance,
        coverage: float = DEFAULT_COVERAGE,
        progress: Progress = _unwatched,
    ) -> Scorecard:
        """Everything this model can say about a performance, and what it cannot.

        coverage: of the intervals, one that the bundle was calibrated for
        (`SettingsError` otherwise).
        """
        offered = self.manifest.calibration.coverages
        if coverage not in offered:
            raise SettingsError(
                "this bundle has no intervals of that coverage.",
                where=f"coverage {coverage:g}",
                remedy=f"Choose one of {', '.join(f'{c:g}' for c in offered)}.",
            )
        return assemble(
            self.manifest, self.identity, performance, self._hear(performance, progress), coverage
        )

    def _hear(self, performance: Performance, progress: Progress) -> Heard | str:
        """Estimates of all usable stretches, or why there are none."""
        reason = lacking(performance, self.manifest.limits)
        if reason:
            return reason
        spans = window_spans(played_span(performance), self.manifest.windows)
        spans, excerpts = usable_excerpts(performance, spans, self.manifest.limits)
        if not spans:
            return "The notes lie too far apart: no stretch holds enough of them to be judged."
        raw = self._run(excerpts, progress)
        finite = raw.finite
        if not finite.any():
            return "The model gave no finite answer for this performance."
        kept = tuple(span for span, good in zip(spans, finite, strict=True) if good)
        return Heard(kept, estimate(raw.take(finite), self.manifest))

    def _run(self, excerpts: Sequence[Performance], progress: Progress) -> RawOutputs:
        rows = np.empty((len(excerpts), len(self.columns)), np.float32)
        for i, excerpt in enumerate(excerpts):
            progress(i / len(excerpts), f"Listening to stretch {i + 1} of {len(excerpts)}")
            rows[i] = extract_features(excerpt)[self.columns]
        values = self.engine.session.run(list(SCORER_OUTPUTS), {SCORER_INPUT: rows})
        progress(1.0, "Scored")
        return RawOutputs(*(np.asarray(value, np.float64) for value in values))


def _columns(manifest: Manifest, directory: Path) -> npt.NDArray[np.intp]:
    """Where the model's features lie in the row that `extract_features` gives."""
    places = {(feature.name, feature.unit): i for i, feature in enumerate(FEATURES)}
    for feature in manifest.features:
        if (feature.name, feature.unit) not in places:
            raise BundleError(
                f"needs the feature {feature.name} in {feature.unit}, which this program does "
                "not compute.",
                where=str(directory),
                remedy="Use a bundle made with this version, or the version that made this one.",
            )
    return np.array([places[feature.name, feature.unit] for feature in manifest.features], np.intp)
