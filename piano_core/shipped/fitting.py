"""The restricted networks in their two modes, with predictions for pieces they did not see."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from piano_core.amateurs import JUDGED
from piano_core.calibration import Calibration, fit_calibration
from piano_core.features import FEATURE_NAMES
from piano_core.models import Matrix, Progress, no_progress
from piano_core.models.monotone import MonotoneNetwork, Target
from piano_core.shipped.columns import ALONE, WITH_SCORE, columns_of
from piano_core.shipped.takes import CLEAN, MIXED, TakeTable
from piano_core.training.monotone import MonotoneConfig, fit_monotone, set_noise

FOLDS = 3


@dataclass(frozen=True)
class Mode:
    """One way of listening: what it judges, whether it needs the notation, how it is fitted."""

    name: str
    targets: tuple[Target, ...]
    needs_score: bool
    config: MonotoneConfig

    @property
    def columns(self) -> tuple[str, ...]:
        """Its features, in order."""
        return columns_of(self.targets)


MODES: tuple[Mode, ...] = (
    Mode("with score", WITH_SCORE, True, MonotoneConfig(within=0.5)),
    # Without notation pieces cannot be compared, so what is learned is order within a piece.
    Mode("without score", ALONE, False, MonotoneConfig(within=0.8)),
)


@dataclass(frozen=True, eq=False)
class FittedMode:
    """A mode fitted on all takes.

    features: (n, f), what it was fitted on. held_out: (n of the table, t) scores 0-100 of every
    take by a network that did not see its piece, NaN where the mode cannot hear it.
    """

    mode: Mode
    network: MonotoneNetwork
    calibration: Calibration
    features: Matrix
    held_out: Matrix


def fit_mode(
    mode: Mode, table: TakeTable, seed: int, progress: Progress = no_progress
) -> FittedMode:
    """Cross-fit for honest sigmas and intervals, then fit on everything."""
    features = table.features[:, [FEATURE_NAMES.index(name) for name in mode.columns]]
    truth = table.severity[:, [JUDGED.index(target.name) for target in mode.targets]]
    heard = np.isfinite(table.features[:, FEATURE_NAMES.index("slips.fault_share")])
    usable = heard if mode.needs_score else np.ones(len(heard), bool)
    learned = usable & table.rows(MIXED, CLEAN)
    folds = _folds(table.pieces, seed)
    held_out, sigma = np.full(truth.shape, np.nan), np.full(truth.shape, np.nan)
    novelty = np.full(len(truth), np.nan)
    pieces = np.array(table.pieces)
    for fold in range(FOLDS):
        progress(fold / (FOLDS + 1), f"{mode.name}, fold {fold + 1}")
        train, test = learned & (folds != fold), usable & (folds == fold)
        network = fit_monotone(
            mode.targets, mode.columns, features[train], truth[train], pieces[train].tolist(),
            mode.config, seed,
        )  # fmt: skip
        held_out[test], _, sigma[test], novelty[test] = _run(network, features[test])
    progress(FOLDS / (FOLDS + 1), f"{mode.name}, all pieces")
    network = fit_monotone(
        mode.targets, mode.columns, features[learned], truth[learned], pieces[learned].tolist(),
        mode.config, seed,
    )  # fmt: skip
    labels = 100.0 - 100.0 * truth[learned]
    set_noise(network, held_out[learned], labels)
    aleatoric = network.noise_at(torch.from_numpy(held_out[learned])).double().numpy()
    calibration = fit_calibration(
        tuple(target.name for target in mode.targets),
        held_out[learned],
        np.hypot(aleatoric, sigma[learned]),
        labels,
        tuple(pieces[learned]),
        novelty[learned],
    )
    return FittedMode(mode, network, calibration, features[learned], held_out)


def _folds(pieces: tuple[str, ...], seed: int) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    names, place = np.unique(np.array(pieces), return_inverse=True)
    return (np.random.default_rng(seed).permutation(len(names)) % FOLDS)[place]


def _run(network: MonotoneNetwork, features: Matrix) -> list[Matrix]:
    with torch.inference_mode():
        said = network(torch.from_numpy(features.astype(np.float32)))
    return [value.double().numpy() for value in said]
