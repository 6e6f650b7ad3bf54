"""The entries of a scorecard, each from the first part of the bundle that may speak of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from piano_core.bundle import DimensionSource, Manifest, Part, References, graded
from piano_core.dimensions import Provenance, dimension
from piano_core.performance import Performance
from piano_core.score import AgainstScore
from piano_core.scoring.estimate import Estimate, Interval, interval, quantiles
from piano_core.scoring.evidence import notes_unfound, too_careless, unheard
from piano_core.scoring.heard import Heard
from piano_core.scoring.marks import marks_of
from piano_core.scoring.note_accuracy import DIMENSION as NOTES
from piano_core.scoring.note_accuracy import note_accuracy
from piano_core.scoring.scorecard import Character, DimensionScore, Mark
from piano_core.scoring.standing import standing


@dataclass(frozen=True)
class _Said:
    """One output as a grade: mean and calibrated sigma, half the interval in sigmas, and whether
    it rests on other performances of the music."""

    mean: float
    sigma: float
    reach: float
    beside: bool = False


@dataclass(frozen=True, eq=False)
class Page:
    """What every entry of one scorecard is written from.

    heard: what each part heard, in the order of the manifest.
    """

    manifest: Manifest
    performance: Performance
    heard: tuple[Heard, ...]
    coverage: float
    score: AgainstScore | None

    def without_the_careless(self) -> Page:
        """The same with those parts silent that know no playing as poor as the overall score."""
        overall = self.manifest.overall
        if overall is None:
            return self
        source = next(s for s in self.manifest.dimensions if s.dimension == overall.dimension)
        score = self._overall(source).score
        heard = tuple(
            replace(one, silence=one.silence or too_careless(score, one.part)) for one in self.heard
        )
        return replace(self, heard=heard)

    def dimension(self, source: DimensionSource) -> DimensionScore:
        """The entry of one dimension, and where its score stands among references."""
        entry = self._alone(source)
        if entry.score is None or entry.low is None or entry.high is None:
            return entry
        place = Interval(entry.score, entry.low, entry.high)
        names = entry.dimension, entry.provenance
        found = standing(self._references(source), *names, place, self.performance)
        return replace(entry, standing=found)

    def _references(self, source: DimensionSource) -> References | None:
        """Of the part that speaks of a dimension; of what is made of others, the first one."""
        if source.output is None:
            return None if self._lead is None else self._lead.references
        speaker = self._speaker(self._shown(source.output), source.output)
        return None if speaker is None else speaker[0].part.references

    @property
    def _lead(self) -> Part | None:
        """The first part that speaks."""
        return next((one.part for one in self.heard if one.said is not None), None)

    def _alone(self, source: DimensionSource) -> DimensionScore:
        """The entry of one dimension: measured, overall, judged, or why there is none."""
        measured = note_accuracy(self.performance, self.score, source, self.coverage)
        if measured is not None:
            return measured
        overall = self.manifest.overall
        if overall is not None and overall.dimension == source.dimension:
            return self._overall(source)
        said = self._said(self._shown(source.output), source.output, source.sign)
        return self._entry(source, said or self._silence(source))

    def character(self) -> Iterable[Character]:
        """Outputs that grade nothing, where the part that has them speaks."""
        for output in self.manifest.character:
            said = self._said(self.heard, output.name, 1)
            if said is not None:
                found = interval(said.mean, said.sigma, said.reach)
                ends = (output.low_end, output.high_end)
                values = (found.score, found.low, found.high)
                yield Character(output.name, *ends, *values, self.coverage)

    def marks(self, score: DimensionScore) -> Iterable[Mark]:
        """Stretches of the take that fall below its level in one dimension."""
        measured = score.provenance is Provenance.MEASURED_AGAINST_SCORE
        source = next(s for s in self.manifest.dimensions if s.dimension == score.dimension)
        speaker = self._speaker(self._shown(source.output), source.output)
        if measured or not score.enough_evidence or speaker is None or source.output is None:
            return []
        heard, said = speaker
        column = heard.column(source.output)
        values = graded(said.mean, source.sign)[:, column]
        return marks_of(score.dimension, heard.spans, values, said.sigma[:, column])

    def _overall(self, source: DimensionSource) -> DimensionScore:
        """The weighted mean over the outputs with evidence.

        Its sigma is the weighted mean of theirs, which is never too small however their errors
        are related, or what the speaking part's own calibration makes of that.
        """
        assert self.manifest.overall is not None
        weights = self.manifest.overall.weights
        parts = [
            (weight.weight, said)
            for weight in weights
            if (said := self._counted(weight.output)) is not None
        ]
        if not parts:
            return self._entry(source, self._reason(weights[0].output))
        shares = np.array([weight for weight, _ in parts])
        shares /= shares.sum()
        columns = np.array([[said.mean, said.sigma, said.sigma * said.reach] for _, said in parts])
        mean, sigma, half = (float(value) for value in shares @ columns)
        own = self._own_calibration()
        if own is not None:
            sigma *= own[0]
            half = sigma * own[1]
        return self._entry(source, _Said(mean, sigma, half / max(sigma, 1e-9)))

    def _counted(self, output: str) -> _Said | None:
        """What the overall score takes of an output.

        A take of which too little is found in the score that was given may not gain by it:
        whatever else is heard, its notes were not those, and they count as no right one.
        """
        said = self._said(self.heard, output, 1)
        if said is not None and output == NOTES and notes_unfound(self.score):
            return replace(said, mean=0.0)
        return said

    def _own_calibration(self) -> tuple[float, float] | None:
        """Factor on the overall sigma and half width in sigmas, by the part that speaks first."""
        lead = self._lead
        if lead is None or lead.overall is None:
            return None
        place = lead.calibration.coverages.index(self.coverage)
        return lead.overall.sigma_scale, lead.overall.quantiles[place]

    def _shown(self, output: str | None) -> tuple[Heard, ...]:
        """The parts that say an output by itself."""
        return tuple(one for one in self.heard if one.shows(output))

    def _said(self, parts: tuple[Heard, ...], output: str | None, sign: int) -> _Said | None:
        """What the first of these parts that speaks says of an output; None where none does,
        or where it cannot be heard here."""
        speaker = self._speaker(parts, output)
        if speaker is None or output is None:
            return None
        heard, said = speaker
        column = heard.column(output)
        mean = float(graded(said.pooled_mean, sign)[column])
        reach = float(quantiles(heard.part.calibration, self.coverage)[column])
        return _Said(mean, float(said.pooled_sigma[column]), reach, output in heard.part.beside)

    def _speaker(
        self, parts: tuple[Heard, ...], output: str | None
    ) -> tuple[Heard, Estimate] | None:
        for heard in parts:
            said = heard.said
            if said is not None and heard.gives(output) and not self._unheard(heard, output):
                return heard, said
        return None

    def _unheard(self, heard: Heard, output: str | None) -> str:
        graded = [s.dimension for s in self.manifest.dimensions if s.output == output]
        return unheard((output or "", *graded), self.performance, heard.part.limits)

    def _silence(self, source: DimensionSource) -> str:
        return source.reason if source.output is None else self._reason(source.output)

    def _reason(self, output: str) -> str:
        """Why the last part that has an output does not speak: the earlier ones need more."""
        heard = self._shown(output)[-1]
        return self._unheard(heard, output) or heard.silence

    def _entry(self, source: DimensionSource, said: _Said | str) -> DimensionScore:
        label = dimension(source.dimension).label
        if isinstance(said, str):
            return DimensionScore(
                source.dimension, label, None, None, None, self.coverage, None, None, False, said
            )
        found = interval(said.mean, said.sigma, said.reach)
        return DimensionScore(
            source.dimension,
            label,
            found.score,
            found.low,
            found.high,
            self.coverage,
            said.sigma,
            Provenance.REFERENCE_COMPARISON if said.beside else source.provenance,
            True,
        )
