"""`Scorer`: a verified bundle, ready to score performances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.bundle import Manifest, Part, bundle_hash, verify_bundle
from piano_core.errors import BundleError, SettingsError
from piano_core.features import FEATURE_NAMES, FEATURES, extract_features
from piano_core.performance import Performance
from piano_core.progress import Progress, part
from piano_core.reference import BESIDE
from piano_core.scoring.assemble import assemble
from piano_core.scoring.estimate import RawOutputs, estimate
from piano_core.scoring.evidence import lacking, unfamiliar
from piano_core.scoring.graphs import Graphs, open_graphs
from piano_core.scoring.heard import Heard
from piano_core.scoring.scorecard import BundleIdentity, Scorecard
from piano_core.scoring.windows import Span, Stretch, played_span, usable_stretches, window_spans
from piano_core.sentences import say
from piano_core.takes import Take

DEFAULT_COVERAGE = 0.9

"""Called with the fraction done, 0-1, and what is being done."""


def _unwatched(fraction: float, what: str) -> None:
    """Progress that nobody watches."""


KNOWN = (*FEATURES, *BESIDE)
"""All that is computed here: of a stretch and its notation, and of the take beside others."""


class FeatureRows:
    """Features of the stretches of one take, each measured once however many parts hear it.

    beside: of the whole take, those of `BESIDE`; None where nobody knows other performances.
    """

    def __init__(self, beside: npt.NDArray[np.float64] | None) -> None:
        self._beside = np.full(len(BESIDE), np.nan) if beside is None else beside
        self._rows: dict[Span, npt.NDArray[np.float64]] = {}
        self._known: dict[Span, frozenset[str]] = {}

    def of(self, stretch: Stretch, columns: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
        """These columns of `KNOWN` for it."""
        known = self._known.get(stretch.span, frozenset())
        wanted = frozenset(FEATURE_NAMES[i] for i in columns if i < len(FEATURES)) - known
        row = self._rows.get(stretch.span)
        if wanted:
            words = (stretch.performance, stretch.score, stretch.alignment)
            new = extract_features(*words, wanted=wanted)
            row = new if row is None else np.where(np.isnan(row), new, row)
            self._rows[stretch.span], self._known[stretch.span] = row, known | wanted
        assert row is not None, "a part has at least one feature"
        return np.concatenate([row, self._beside])[columns]


@dataclass(frozen=True, eq=False)
class Speaker:
    """One part of the bundle, ready to run.

    columns: where its features stand in `KNOWN`.
    """

    part: Part
    graphs: Graphs
    columns: npt.NDArray[np.intp]

    def hear(self, take: Take, rows: FeatureRows, progress: Progress) -> Heard:
        """Estimates of all usable stretches, or why there are none."""
        reason = self._silent(take)
        if reason:
            return Heard(self.part, (), None, reason)
        performance, limits = take.performance, self.part.limits
        spans = window_spans(played_span(performance), self.part.windows)
        stretches = usable_stretches(performance, take.comparison, spans, limits)
        if not stretches:
            return Heard(
                self.part,
                (),
                None,
                say("The notes lie too far apart: no stretch holds enough of them to be judged."),
            )
        raw = self._run(stretches, rows, progress)
        finite = raw.finite
        if not finite.any():
            reason = say("The model gave no finite answer for this performance.")
            return Heard(self.part, (), None, reason)
        kept = tuple(one.span for one, good in zip(stretches, finite, strict=True) if good)
        said = estimate(raw.take(finite), self.part)
        return Heard(self.part, kept, said, unfamiliar(said, self.part))

    def _silent(self, take: Take) -> str:
        """Why this part does not even listen; empty where it does."""
        if self.part.needs_score and (take.comparison is None or take.comparison.mismatch):
            return say("This needs the notation of what was played.")
        if self.part.beside and take.beside is None:
            return say("This needs other performances of the music, their keys recorded.")
        return lacking(take.performance, self.part.limits)

    def _run(
        self, stretches: Sequence[Stretch], rows: FeatureRows, progress: Progress
    ) -> RawOutputs:
        inputs = np.empty((len(stretches), len(self.columns)), np.float32)
        for i, one in enumerate(stretches):
            progress(
                i / len(stretches),
                say("Listening to stretch {number} of {all}", number=i + 1, all=len(stretches)),
            )
            inputs[i] = rows.of(one, self.columns)
        raw = self.graphs.run(inputs, [one.performance for one in stretches])
        progress(1.0, say("Scored"))
        return raw


@dataclass(frozen=True, eq=False)
class Scorer:
    """Turns performances into scorecards; made by `Scorer.load`, safe to share and reuse."""

    manifest: Manifest
    identity: BundleIdentity
    speakers: tuple[Speaker, ...]

    @classmethod
    def load(cls, directory: Path, provider: str | None = None) -> Scorer:
        """The bundle in `directory`, every hash verified, on the best hardware here.

        provider: `cuda`, `tensorrt`, `directml`, `coreml` or `cpu`; None tries them in this
        order and the scorecard's `bundle.provider_note` says why it is what it is.

        Raises `BundleError` for a damaged bundle or features this program does not compute,
        `MissingPartError` for a named provider that is not here.
        """
        manifest = verify_bundle(directory)
        speakers = tuple(
            Speaker(part, open_graphs(directory, part, provider), _columns(part, directory))
            for part in manifest.parts
        )
        engine = speakers[0].graphs.scorer
        identity = BundleIdentity(
            manifest.name,
            bundle_hash(directory),
            manifest.trained_on,
            manifest.synthetic,
            engine.provider,
            engine.note,
        )
        return cls(manifest, identity, speakers)

    def score(
        self,
        performance: Performance,
        coverage: float = DEFAULT_COVERAGE,
        progress: Progress = _unwatched,
    ) -> Scorecard:
        """What `score_take` says where nothing but the performance is known."""
        return self.score_take(Take(Path(), performance), coverage, progress)

    def score_take(
        self,
        take: Take,
        coverage: float = DEFAULT_COVERAGE,
        progress: Progress = _unwatched,
    ) -> Scorecard:
        """Everything that can be said about a take, by this model and by its score, and what
        cannot.

        coverage: of the intervals, one that the bundle was calibrated for
        (`SettingsError` otherwise).
        """
        offered = self.manifest.coverages
        if coverage not in offered:
            raise SettingsError(
                "this bundle has no intervals of that coverage.",
                where=f"coverage {coverage:g}",
                remedy=say("Choose one of {names}.", names=tuple(f"{c:g}" for c in offered)),
            )
        rows = FeatureRows(take.beside)
        heard = [
            speaker.hear(take, rows, part(progress, number, len(self.speakers)))
            for number, speaker in enumerate(self.speakers)
        ]
        return assemble(self.manifest, self.identity, take, heard, coverage)


def _columns(part: Part, directory: Path) -> npt.NDArray[np.intp]:
    """Where the model's features stand in `KNOWN`."""
    places = {(feature.name, feature.unit): i for i, feature in enumerate(KNOWN)}
    for feature in part.features:
        if (feature.name, feature.unit) not in places:
            raise BundleError(
                say(
                    "needs the feature {name} in {unit}, which this program does not compute.",
                    name=feature.name,
                    unit=feature.unit,
                ),
                where=str(directory),
                remedy="Use a bundle made with this version, or the version that made this one.",
            )
    return np.array([places[feature.name, feature.unit] for feature in part.features], np.intp)
