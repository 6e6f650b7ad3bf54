"""The model that won the evaluation, fitted and calibrated on the release split, as files.

Which one it is is decided by `piano_core.evaluation.champion`; those who gate, export or promote
ask for the champion and do not care which kind of model it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.artefacts import Artefacts
from piano_core.calibration import Calibration, calibration_of, calibration_values
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
    keep_checkpoint,
    kept_checkpoint,
    load_calibration,
    load_estimator,
    read_kept,
)
from piano_core.models import CrossFitted, Dataset
from piano_core.preparation.datasets import rows_in
from piano_core.tables import Segments, Splits

if TYPE_CHECKING:
    from piano_core.models.estimator import FeatureEstimator

_RELEASE = "release"
_UNTESTED = ("train", "validation", "calibration")

FITTED_ALONE = ("train", "validation")
"""Parts of the release split that a model learns from which is calibrated on a part of its own."""


@dataclass(frozen=True, eq=False)
class FittedChampion:
    """The champion with its calibration. parts: of the release split, those it was fitted on."""

    choice: Champion
    estimator: FeatureEstimator
    calibration: Calibration
    parts: tuple[str, ...]

    def unseen(self, dataset: Dataset, release: pl.DataFrame) -> Dataset:
        """The rows of the release split that it was not fitted on."""
        rest = release.filter(~pl.col("part").is_in(self.parts))
        return dataset.take(rows_in(dataset, rest, rest["part"].unique().to_list()))


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

    protocol = JUDGED_ON if JUDGED_ON in found else next(iter(found))
    rng = np.random.default_rng(seed)
    differences = r2_differences(found[protocol], dataset, segments, rng, resamples)
    table = pl.DataFrame([{"protocol": protocol, **asdict(one)} for one in differences])
    return choose_champion(differences, tuple(EXPORTABLE), protocol), table


def fit_champion(
    choice: Champion, dataset: Dataset, splits: dy.DataFrame[Splits], seed: int
) -> FittedChampion:
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


def trained_champion(
    artefacts: Artefacts, dataset: Dataset, splits: dy.DataFrame[Splits], seed: int
) -> FittedChampion:
    """The winner of the last evaluation; the estimator as it was trained where it is that."""
    from piano_core.training.contenders import ESTIMATOR

    choice = load_choice(artefacts)
    if choice.name != ESTIMATOR:
        return fit_champion(choice, dataset, splits, seed)
    kept = load_estimator(artefacts), load_calibration(artefacts)
    return FittedChampion(choice, *kept, FITTED_ALONE)


def save_choice(artefacts: Artefacts, choice: Champion) -> None:
    """Keep which model won."""
    write_json(_choice(artefacts), asdict(choice))


def load_choice(artefacts: Artefacts) -> Champion:
    """Which model won the last evaluation; `PianoError` where there was none."""
    return Champion(**read_kept(_choice(artefacts)))


def save_champion(artefacts: Artefacts, champion: FittedChampion) -> str:
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


def load_champion(artefacts: Artefacts) -> FittedChampion:
    """The current champion; `PianoError` where none has been fitted."""
    kept = read_kept(_pointer(artefacts))
    return FittedChampion(
        Champion(**kept["choice"]),
        kept_checkpoint(artefacts, kept["model"]),
        calibration_of(kept["fitted"]),
        tuple(kept["parts"]),
    )


def current_champion(artefacts: Artefacts) -> str:
    """Hash of the current champion's checkpoint; `PianoError` where none has been fitted."""
    return str(read_kept(_pointer(artefacts))["model"])


def _choice(artefacts: Artefacts) -> Path:
    return artefacts.root / "reports" / "champion.json"


def _pointer(artefacts: Artefacts) -> Path:
    return artefacts.root / "models" / "champion.json"
