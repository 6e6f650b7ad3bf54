"""The model that won the evaluation, fitted and calibrated on the release split, as files.

Which one it is is decided by `piano_core.evaluation.champion`, of all that were judged on the same
folds, the research stack among them; those who gate, export or promote ask for the champion and do
not care which kind of model it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.artefacts import Artefacts, made_from, read_table, write_table
from piano_core.calibration import Calibration, calibration_of, calibration_values
from piano_core.errors import PianoError
from piano_core.evaluation import (
    Champion,
    Validated,
    choose_champion,
    fit_calibrated,
    fold_groups,
    fold_parts,
    r2_differences,
)
from piano_core.files import write_json
from piano_core.gates import JUDGED_ON
from piano_core.model_files import (
    checkpoint_file,
    keep_checkpoint,
    kept_checkpoint,
    load_calibration,
    load_estimator,
    read_kept,
)
from piano_core.models import CrossFitted, Dataset
from piano_core.models.model import calibrated_on
from piano_core.preparation.datasets import rows_in
from piano_core.preparation.performances import segment_performances
from piano_core.tables import PredictionIntervals, Predictions, Segments, Splits

if TYPE_CHECKING:
    from piano_core.bundle.export import Exporting
    from piano_core.models.estimator import FeatureEstimator
    from piano_core.stack_export.estimator import StackEstimator
    from piano_core.training.stages.model import StackPredictor

Estimator = TypeVar("Estimator", bound="FeatureEstimator | StackEstimator", covariant=True)

_RELEASE = "release"
_UNTESTED = ("train", "validation", "calibration")

FITTED_ALONE = ("train", "validation")
"""Parts of the release split that a model learns from which is calibrated on a part of its own."""


@dataclass(frozen=True, eq=False)
class FittedChampion(Generic[Estimator]):
    """The champion with its calibration. parts: of the release split, those it was fitted on."""

    choice: Champion
    estimator: Estimator
    calibration: Calibration
    parts: tuple[str, ...]

    def unseen(self, dataset: Dataset, release: pl.DataFrame) -> Dataset:
        """The rows of the release split that it was not fitted on."""
        rest = release.filter(~pl.col("part").is_in(self.parts))
        return dataset.take(rows_in(dataset, rest, rest["part"].unique().to_list()))

    def exporting(self, dataset: Dataset) -> Exporting:
        """The model with the rows of a dataset, as a bundle's part is exported from."""
        from piano_core.bundle.export import Trained
        from piano_core.models.estimator import FeatureEstimator

        if isinstance(self.estimator, FeatureEstimator):
            return Trained(self.estimator.network, dataset.features)
        return self.estimator.on(dataset)


def keep_answers(artefacts: Artefacts, report: str, found: Mapping[str, Validated]) -> None:
    """Keep what models said on the protocol that decides, under the name of their report."""
    protocol = _deciding(found)
    for kind in ("predictions", "intervals"):
        table: pl.DataFrame = getattr(found[protocol], kind)
        write_table(artefacts.report_file(f"{report}_{kind}"), table, protocol)


def kept_answers(artefacts: Artefacts, reports: Sequence[str]) -> Mapping[str, Validated]:
    """The answers of all models of these reports, on the protocol of the first.

    Raises `PianoError` where one is not there, or was judged on another protocol.
    """
    told: dict[str, list[pl.DataFrame]] = {"predictions": [], "intervals": []}
    protocols: list[str] = []
    for report in reports:
        for kind, tables in told.items():
            path = artefacts.report_file(f"{report}_{kind}")
            tables.append(read_table(path))
            protocols.append(made_from(path) or "")
    if len(set(protocols)) > 1:
        raise PianoError(
            f"was judged on {protocols[-1]}, the others on {protocols[0]}.",
            where=reports[-1],
            remedy="Evaluate all models on the same protocols.",
        )
    together = Validated(
        Predictions.validate(pl.concat(told["predictions"])),
        PredictionIntervals.validate(pl.concat(told["intervals"])),
    )
    return {protocols[0]: together}


def champion_answers(artefacts: Artefacts) -> Validated:
    """What the champion said of music that was held out, where it won.

    Raises `PianoError` where none has been fitted.
    """
    from piano_core.training.contenders import STACK

    winner = load_choice(artefacts).name
    report = "stack_evaluation" if winner == STACK else "evaluation"
    (found,) = kept_answers(artefacts, [report]).values()
    own = pl.col("model") == winner
    return Validated(
        Predictions.validate(found.predictions.filter(own)),
        PredictionIntervals.validate(found.intervals.filter(own)),
    )


def crown(
    found: Mapping[str, Validated],
    dataset: Dataset,
    segments: dy.DataFrame[Segments],
    resamples: int,
    seed: int,
) -> tuple[Champion, pl.DataFrame]:
    """Which of the models that `cross_validate` judged is shipped, and the differences of R2
    between all of them (protocol, model, other, value, low, high), the better one first.

    By the protocol that the gates read; where that was left out, by the first that was judged.
    """
    from piano_core.training.contenders import EXPORTABLE

    protocol = _deciding(found)
    rng = np.random.default_rng(seed)
    differences = r2_differences(found[protocol], dataset, segments, rng, resamples)
    table = pl.DataFrame([{"protocol": protocol, **asdict(one)} for one in differences])
    return choose_champion(differences, tuple(EXPORTABLE), protocol), table


def fit_champion(
    choice: Champion, dataset: Dataset, splits: dy.DataFrame[Splits], seed: int
) -> FittedChampion[FeatureEstimator]:
    """The winner with its customary settings, fitted without the release split's test part.

    Raises `BundleError` where it cannot be exported, and as the model does.
    """
    from piano_core.models.estimator import exportable
    from piano_core.training.contenders import contenders

    model = next(one for one in contenders() if one.name == choice.name)
    parts, groups = fold_parts(dataset, splits, _RELEASE, 0), fold_groups(splits, _RELEASE, 0)
    predictor, calibration = fit_calibrated(parts, groups, model, seed)
    learned = _UNTESTED if isinstance(model, CrossFitted) else FITTED_ALONE
    return FittedChampion(choice, exportable(predictor, choice.name), calibration, learned)


def kept_estimator(artefacts: Artefacts, choice: Champion) -> FittedChampion[FeatureEstimator]:
    """The estimator, where it won, as it was trained and calibrated."""
    kept = load_estimator(artefacts), load_calibration(artefacts)
    return FittedChampion(choice, *kept, FITTED_ALONE)


def stack_champion(
    choice: Champion, trained: StackPredictor, dataset: Dataset, splits: dy.DataFrame[Splits]
) -> FittedChampion[StackEstimator]:
    """The stack, where it won, as its stages left it on the release split; calibrated anew, with
    the novelty that a bundle needs.

    dataset: every labelled segment, with the features that need no score. Raises `BundleError`
    for a stack that hears sound.
    """
    from piano_core.stack_export import Voices
    from piano_core.stack_export.estimator import StackEstimator

    parts = fold_parts(dataset, splits, _RELEASE, 0)
    voices = Voices(trained.general[0], trained.specialists)
    estimator = StackEstimator.fit(voices, trained.played, parts["train"])
    calibration = calibrated_on(estimator, parts["calibration"])
    return FittedChampion(choice, estimator, calibration, FITTED_ALONE)


def load_choice(artefacts: Artefacts) -> Champion:
    """Which model won the last evaluation; `PianoError` where there was none."""
    return Champion(**read_kept(_pointer(artefacts))["choice"])


def save_champion(artefacts: Artefacts, champion: FittedChampion[Any]) -> str:
    """Keep the champion, make it the current one, and return the hash of its checkpoint."""
    version = keep_checkpoint(artefacts, champion.estimator)
    kept = {
        "model": version,
        "choice": asdict(champion.choice),
        "fitted": calibration_values(champion.calibration),
        "parts": champion.parts,
    }
    write_json(_pointer(artefacts), kept)
    return version


def load_champion(
    artefacts: Artefacts, segments: dy.DataFrame[Segments]
) -> FittedChampion[FeatureEstimator | StackEstimator]:
    """The current champion; `PianoError` where none has been fitted.

    segments: those that it may be asked about, for a champion that reads their notes.
    """
    from piano_core.training.contenders import STACK

    kept = read_kept(_pointer(artefacts))
    choice, version = Champion(**kept["choice"]), kept["model"]
    if choice.name == STACK:
        from piano_core.stack_export.estimator import StackEstimator

        played = segment_performances(artefacts, segments)
        estimator = StackEstimator.load(checkpoint_file(artefacts, version), played)
    else:
        estimator = kept_checkpoint(artefacts, version)
    return FittedChampion(choice, estimator, calibration_of(kept["fitted"]), tuple(kept["parts"]))


def current_champion(artefacts: Artefacts) -> str:
    """Hash of the current champion's checkpoint; `PianoError` where none has been fitted."""
    return str(read_kept(_pointer(artefacts))["model"])


def _deciding(found: Mapping[str, Validated]) -> str:
    """The protocol that the gates read; where that was left out, the first that was judged."""
    return JUDGED_ON if JUDGED_ON in found else next(iter(found))


def _pointer(artefacts: Artefacts) -> Path:
    return artefacts.root / "models" / "champion.json"
