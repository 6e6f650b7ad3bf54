"""What must hold before a model may score people's playing: gates, each asked twice.

Each gate is a function from tables and files to a `Verdict`. Dagster's blocking checks ask
them as soon as there is something to ask; promotion asks all of them again. A gate that
cannot be judged, because there is too little data, stays shut and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import dataframely as dy
import polars as pl

from piano_core.errors import PianoError
from piano_core.tables import Reliability, Segments, Splits

if TYPE_CHECKING:
    from piano_core.bundle.parity import Parity

JUDGED_ON = "overlap"
"""Protocol that the model's gates read: music that the model has never seen."""


@dataclass(frozen=True)
class Demands:
    """What the gates ask for. The defaults hold wherever a bundle may reach a pianist.

    lowest_reliability: lower end of the 95 % interval of ICC(1,k) that every target must
        reach. Below .40 agreement is poor by Cicchetti (1994, Psychological Assessment
        6:284): a model of such labels learns mostly noise, and tells it to people.
    largest_calibration_error: quantile calibration error that is still called calibrated
        (design, section 7).
    largest_likelihood_loss: nats a label that the model's sigma may lose to the best
        constant one, chosen in hindsight. A constant sigma wrong by a quarter loses as much
        (log r + 1 / (2 r^2) - 1/2), one wrong by a factor of two 0.3 to 0.8. Where spread
        is constant nothing can gain, and a constant fitted beforehand loses 0.01
        (measured here: demo corpus, every baseline).
    fewest_groups: pieces of music below which neither coverage nor superiority is judged.
    """

    lowest_reliability: float = 0.40
    largest_calibration_error: float = 0.05
    largest_likelihood_loss: float = 0.05
    fewest_groups: int = 8


_MEAN = "mean"  # what the evaluation calls the mean over targets

_COVERAGES = {"coverage_50": 0.5, "coverage_80": 0.8, "coverage_90": 0.9, "coverage_95": 0.95}

HELD_OUT: Mapping[str, tuple[str, ...]] = {
    "release": ("overlap_group",),
    "random": ("segment_id",),
    "passage": ("passage",),
    "overlap": ("overlap_group",),
    "performer": ("overlap_group", "performer"),
    "work": ("work",),
}
"""Columns of `Segments` whose groups may not lie both in the test part and outside it."""


class GateError(PianoError):
    """A gate stayed shut, so nothing was promoted."""


@dataclass(frozen=True)
class Verdict:
    """The answer of one gate: open or not, one sentence why, and the numbers behind it.

    reasons: by the name of what is at fault, where that is known one by one.
    """

    name: str
    passed: bool
    sentence: str
    numbers: Mapping[str, float]
    reasons: Mapping[str, str] = field(default_factory=dict[str, str])


def require(verdicts: Iterable[Verdict], where: str) -> None:
    """Raise `GateError` with every gate that is shut; return where all are open."""
    shut = [verdict for verdict in verdicts if not verdict.passed]
    if shut:
        raise GateError(
            "; ".join(f"{verdict.name}: {verdict.sentence}" for verdict in shut),
            where=where,
            remedy="What was promoted before still is.",
        )


def labels_reliable(
    reliability: dy.DataFrame[Reliability], targets: Sequence[str], demands: Demands
) -> Verdict:
    """The panel's mean agrees with another panel's, for every target that is predicted."""
    low = dict(reliability.select("target", "icc_1_k_low").iter_rows())
    numbers = {target: low.get(target) for target in targets}
    unknown = sorted(target for target, value in numbers.items() if value is None)
    known = {target: value for target, value in numbers.items() if value is not None}
    weak = sorted(target for target, value in known.items() if value < demands.lowest_reliability)
    if not targets or unknown:
        sentence = f"cannot be judged for {', '.join(unknown) or 'any target'}: too few answers"
    elif weak:
        sentence = f"ICC(1,k) of {', '.join(weak)} may be below {demands.lowest_reliability:.2f}"
    else:
        sentence = f"ICC(1,k) of all {len(known)} targets is above {demands.lowest_reliability:.2f}"
    return Verdict("label_reliability", bool(targets) and not unknown and not weak, sentence, known)


def every_target_good_enough(reliability: dy.DataFrame[Reliability]) -> Verdict:
    """The lower end of ICC(1,k) reaches what the report aims at: a warning, no gate.

    What to do about the others is in the sentence, as in the report.
    """
    from piano_core.rating_report.advice import Step, advice

    wanting = [one for one in advice(reliability) if one.step is not Step.KEEP]
    low = dict(reliability.select("target", "icc_1_k_low").drop_nulls().iter_rows())
    sentence = "; ".join(f"{one.target}: {one.step.value}" for one in wanting)
    return Verdict(
        "every_target_good_enough",
        not wanting and len(reliability) > 0,
        sentence or f"all {len(reliability)} targets are",
        low,
    )


def no_group_straddles(splits: dy.DataFrame[Splits], segments: dy.DataFrame[Segments]) -> Verdict:
    """Nothing that must be new in a test part lies outside it, read from the segments anew."""
    placed = splits.filter(pl.col("part") != "excluded").join(segments, on="segment_id")
    straddling = 0
    for protocol, columns in HELD_OUT.items():
        for column in columns:
            groups = placed.filter(pl.col("protocol") == protocol).group_by("fold", column)
            tested = groups.agg(
                inside=(pl.col("part") == "test").any(), outside=(pl.col("part") != "test").any()
            )
            straddling += tested.filter(pl.col("inside") & pl.col("outside")).height
    folds = splits.select("protocol", "fold").n_unique()
    sentence = f"{straddling} groups lie on both sides of a test in {folds} folds"
    return Verdict(
        "no_group_straddles",
        straddling == 0 and folds > 0,
        sentence,
        {"straddling": straddling, "folds": folds},
    )


def graph_equals_network(result: Parity) -> Verdict:
    """The exported graph says what the trained network says."""
    numbers = {"largest difference": result.largest_difference, "flip rate": result.flip_rate}
    sentence = (
        f"graph and network differ by {result.largest_difference:.2g} points at most on "
        f"{result.rows} segments and turn {result.flips} of {result.pairs} pairs"
    )
    return Verdict("parity", result.passed, sentence, numbers)


def bundle_whole(directory: Path) -> Verdict:
    """Every byte of the bundle is the one that was hashed."""
    from piano_core.bundle import verify_bundle

    try:
        manifest = verify_bundle(directory)
    except PianoError as error:
        return Verdict("bundle_hashes", False, str(error), {})
    return Verdict(
        "bundle_hashes", True, f"{len(manifest.files)} files are as they were hashed", {}
    )


def better_than_baselines(evaluation: pl.DataFrame, model: str) -> Verdict:
    """On music it has not seen, the model explains more than knowing nothing, and than ridge.

    R2 as the mean over targets; the interval (95 %, overlap groups drawn) must lie above
    the global mean's value, and the value above that of ridge regression.
    """
    gate, found = "better_than_baselines", _rows(evaluation, "r2", _MEAN)
    missing = [name for name in (model, "ridge", "global mean") if name not in found]
    if missing:
        return _unjudged(gate, f"{', '.join(missing)} was not evaluated on unseen music")
    own, ridge, nothing = found[model], found["ridge"], found["global mean"]
    sentence = (
        f"{model}: R2 {own['value']:.3f} ({own['low']:.3f} to {own['high']:.3f}) on unseen "
        f"music; ridge {ridge['value']:.3f}, global mean {nothing['value']:.3f}"
    )
    passed = own["low"] > nothing["value"] and own["value"] > ridge["value"]
    return Verdict(gate, passed, sentence, {name: row["value"] for name, row in found.items()})


def calibrated(evaluation: pl.DataFrame, demands: Demands, model: str) -> Verdict:
    """Stated intervals hold what they state, and sigma is as likely as a good constant one.

    Segments of one piece share their errors, so the binomial interval of a coverage is
    that of as many draws as there are pieces (overlap groups).
    """
    found = _calibration_rows(evaluation, model, _MEAN)
    if found is None:
        return _unjudged("calibrated", f"{model} was not evaluated on unseen music")
    numbers = {metric: row["value"] for metric, row in found.items()}
    groups = int(found["nll_gain"]["groups"])
    if groups < demands.fewest_groups:
        return _unjudged("calibrated", f"{groups} pieces, {demands.fewest_groups} is the least")
    wrong = _miscalibrations(numbers, groups, demands)
    held = ", ".join(f"{100 * p:.0f} % hold {100 * numbers[m]:.0f}" for m, p in _COVERAGES.items())
    sentence = f"intervals of {held} % of labels, {groups} pieces of music"
    return Verdict("calibrated", not wrong, "; ".join([*wrong, sentence]), numbers)


def every_target_calibrated(evaluation: pl.DataFrame, demands: Demands, model: str) -> Verdict:
    """The demands of `calibrated` on each target alone: a warning, no gate.

    Of many targets on few pieces some fall outside by chance, so none of them alone stops
    a model whose targets are calibrated together.
    """
    name = "every_target_calibrated"
    found = {
        target: rows
        for target in evaluation["target"].unique().sort()
        if target != _MEAN and (rows := _calibration_rows(evaluation, model, target)) is not None
    }
    if not found:
        return _unjudged(name, f"{model} was not evaluated on unseen music")
    wrong: dict[str, list[str]] = {}
    for target, rows in found.items():
        numbers = {metric: row["value"] for metric, row in rows.items()}
        wrong[target] = _miscalibrations(numbers, int(rows["nll_gain"]["groups"]), demands)
    sentence = "; ".join(f"{target}: {', '.join(why)}" for target, why in wrong.items() if why)
    errors = {target: rows["quantile_calibration_error"]["value"] for target, rows in found.items()}
    return Verdict(name, not sentence, sentence or f"all {len(found)} targets are", errors)


def binomial_interval(share: float, draws: int) -> tuple[float, float]:
    """Central 95 % of the share of successes in `draws` draws of probability `share`."""
    from scipy.stats import binom

    low, high = binom.ppf([0.025, 0.975], draws, share) / draws
    return float(low), float(high)


def _miscalibrations(numbers: Mapping[str, float], groups: int, demands: Demands) -> list[str]:
    wrong: list[str] = []
    error = numbers["quantile_calibration_error"]
    if error > demands.largest_calibration_error:
        wrong.append(
            f"quantile calibration error {error:.3f} is above {demands.largest_calibration_error}"
        )
    if numbers["nll_gain"] < -demands.largest_likelihood_loss:
        wrong.append(f"a constant sigma is likelier by {-numbers['nll_gain']:.3f} nats a label")
    for metric, nominal in _COVERAGES.items():
        low, high = binomial_interval(nominal, groups)
        if not low <= numbers[metric] <= high:
            wrong.append(
                f"intervals of {nominal:.0%} hold {numbers[metric]:.1%}, "
                f"not {low:.1%} to {high:.1%}"
            )
    return wrong


def _calibration_rows(
    evaluation: pl.DataFrame, model: str, target: str
) -> dict[str, dict[str, float]] | None:
    """A model's rows of every metric of calibration; None where one is missing."""
    metrics = ("quantile_calibration_error", "nll_gain", *_COVERAGES)
    rows = {metric: _rows(evaluation, metric, target).get(model) for metric in metrics}
    found = {metric: row for metric, row in rows.items() if row is not None}
    return found if len(found) == len(metrics) else None


def _rows(evaluation: pl.DataFrame, metric: str, target: str) -> dict[str, dict[str, float]]:
    """Value, interval and groups of a metric by model, where all of it is defined."""
    rows = evaluation.filter(
        (pl.col("protocol") == JUDGED_ON)
        & (pl.col("subset") == "all")
        & (pl.col("target") == target)
        & (pl.col("metric") == metric)
    ).drop_nulls(["value", "low", "high"])
    columns = ("value", "low", "high", "groups")
    return {row["model"]: {c: float(row[c]) for c in columns} for row in rows.to_dicts()}


def _unjudged(name: str, reason: str) -> Verdict:
    return Verdict(name, False, f"cannot be judged: {reason}", {})
