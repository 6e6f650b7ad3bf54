"""The restricted networks in their two modes, with predictions for pieces they did not see."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from piano_core.amateurs import JUDGED
from piano_core.calibration import Calibration, fit_calibration
from piano_core.models import Matrix, Progress, no_progress
from piano_core.models.monotone import MonotoneNetwork, Target
from piano_core.shipped.columns import (
    ALONE,
    BESIDE_OTHERS,
    WITH_REFERENCES,
    WITH_SCORE,
    columns_of,
)
from piano_core.shipped.overall import fit_overall
from piano_core.shipped.takes import CLEAN, COLUMNS, MIXED, Mask, TakeTable
from piano_core.training.monotone import MonotoneConfig, fit_monotone, set_noise

FOLDS = 3


@dataclass(frozen=True)
class Mode:
    """One way of listening: what it judges, whether it needs the notation, how it is fitted.

    unshown: targets that count in the overall score only. clean_counts: how often a clean take
    counts: four of five made takes are damaged, and where pieces compare an unfounded
    complaint is worse than a missed one. beside: targets that rest on other performances of the
    music, without which it says nothing where there are any.
    """

    name: str
    targets: tuple[Target, ...]
    needs_score: bool
    config: MonotoneConfig
    unshown: tuple[str, ...] = ()
    clean_counts: int = 1
    beside: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Its features, in order."""
        return columns_of(self.targets)

    def hears(self, table: TakeTable) -> Mask:
        """Which takes come with all that it needs."""
        needed = ["slips.fault_share"] * self.needs_score + ["beside.references"] * bool(
            self.beside
        )
        columns = [COLUMNS.index(name) for name in needed]
        return np.asarray(np.isfinite(table.features[:, columns]).all(axis=1))


MODES: tuple[Mode, ...] = (
    Mode(
        "with score and references",
        WITH_REFERENCES,
        True,
        MonotoneConfig(within=0.5),
        clean_counts=3,
        beside=BESIDE_OTHERS,
    ),
    Mode("with score", WITH_SCORE, True, MonotoneConfig(within=0.5), clean_counts=3),
    # Without notation pieces cannot be compared, so what is learned is order within a piece.
    # Which notes are right takes a score: what clashes is guessed, and not shown alone.
    Mode("without score", ALONE, False, MonotoneConfig(within=0.8), ("note_accuracy",)),
)


@dataclass(frozen=True, eq=False)
class FittedMode:
    """A mode fitted on all takes.

    overall: calibration of the overall score, on the same held-out takes.
    features: (n, f), what it was fitted on. held_out: (n of the table, t) scores 0-100 of every
    take by a network that did not see its piece, NaN where the mode cannot hear it.
    """

    mode: Mode
    network: MonotoneNetwork
    calibration: Calibration
    overall: Calibration
    features: Matrix
    held_out: Matrix


def fit_mode(
    mode: Mode, table: TakeTable, seed: int, progress: Progress = no_progress
) -> FittedMode:
    """Cross-fit for honest sigmas and intervals, then fit on everything."""
    features = table.features[:, [COLUMNS.index(name) for name in mode.columns]]
    truth = table.severity[:, [JUDGED.index(target.name) for target in mode.targets]]
    pieces, folds = np.array(table.pieces), _folds(table.pieces, seed)
    usable = mode.hears(table)
    learned = usable & table.rows(MIXED, CLEAN)

    def fitted(mask: Mask) -> MonotoneNetwork:
        clean = np.flatnonzero(mask & table.rows(CLEAN))
        rows = np.concatenate([np.flatnonzero(mask), *[clean] * (mode.clean_counts - 1)])
        known = features[rows], truth[rows], pieces[rows].tolist()
        return fit_monotone(mode.targets, mode.columns, *known, mode.config, seed)

    said = _Said.nothing(*truth.shape)
    for fold in range(FOLDS):
        progress(fold / (FOLDS + 1), f"{mode.name}, fold {fold + 1}")
        said.fill(usable & (folds == fold), features, fitted(learned & (folds != fold)))
    progress(FOLDS / (FOLDS + 1), f"{mode.name}, all pieces")
    network = fitted(learned)
    heard = said.take(learned)
    calibration = _calibrated(mode, network, heard, table.take(learned))
    sigma = calibration.scaled(_sigma(network, heard), heard.novelty)
    overall = fit_overall(heard.mean, sigma, calibration.targets, table.take(learned))
    return FittedMode(mode, network, calibration, overall, features[learned], said.mean)


@dataclass(frozen=True, eq=False)
class _Said:
    """Means and epistemic sigmas (n, t) and novelties (n,) by networks that did not see a row."""

    mean: Matrix
    epistemic: Matrix
    novelty: Matrix

    @classmethod
    def nothing(cls, rows: int, targets: int) -> _Said:
        empty = np.full((rows, targets), np.nan)
        return cls(empty, empty.copy(), np.full(rows, np.nan))

    def fill(self, rows: Mask, features: Matrix, network: MonotoneNetwork) -> None:
        with torch.inference_mode():
            said = network(torch.from_numpy(features[rows].astype(np.float32)))
        mean, _, epistemic, novelty = (value.double().numpy() for value in said)
        self.mean[rows], self.epistemic[rows], self.novelty[rows] = mean, epistemic, novelty

    def take(self, rows: Mask) -> _Said:
        return _Said(self.mean[rows], self.epistemic[rows], self.novelty[rows])


def _calibrated(mode: Mode, network: MonotoneNetwork, said: _Said, table: TakeTable) -> Calibration:
    """Sigma fitted to held-out errors and kept in the network, then honest intervals."""
    names = tuple(target.name for target in mode.targets)
    labels = 100.0 - 100.0 * table.severity[:, [JUDGED.index(name) for name in names]]
    set_noise(network, said.mean, labels)
    sigma = _sigma(network, said)
    return fit_calibration(names, said.mean, sigma, labels, table.pieces, said.novelty)


def _sigma(network: MonotoneNetwork, said: _Said) -> Matrix:
    """Both parts of sigma (n, t) as the exported graph and the scorer add them up."""
    aleatoric = network.noise_at(torch.from_numpy(said.mean)).double().numpy()
    return np.hypot(aleatoric, said.epistemic)


def _folds(pieces: tuple[str, ...], seed: int) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    names, place = np.unique(np.array(pieces), return_inverse=True)
    return (np.random.default_rng(seed).permutation(len(names)) % FOLDS)[place]
