"""Calibration as a picture: how often labels lie below each quantile that a model predicts.

The curves are those of Kuleshov, Fenner & Ermon (ICML 2018): on the diagonal a spread is true,
below it on the left and above it on the right it is too wide, the other way round too narrow.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.special import ndtr

from piano_core.errors import SettingsError
from piano_core.evaluation.answers import said_of
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.uncertainty import QUANTILE_LEVELS
from piano_core.files import write_bytes
from piano_core.models import Dataset
from piano_core.resampling import Vector

if TYPE_CHECKING:
    from matplotlib.figure import Figure

PICTURES = (".png", ".svg")
"""Endings of files that can be written."""


def calibration_curves(
    validated: Mapping[str, Validated], dataset: Dataset, model: str
) -> dict[str, Vector]:
    """(99,) share of labels below each of `QUANTILE_LEVELS` as `model` predicts it, mean over
    targets, by protocol."""
    curves: dict[str, Vector] = {}
    for protocol, result in validated.items():
        answers, data = said_of(result, dataset)
        said = answers[model]
        position = ndtr((data.labels - said.mean) / said.sigma)
        below = [
            np.mean(column[~np.isnan(column), None] <= QUANTILE_LEVELS, axis=0)
            for column in position.T
        ]
        curves[protocol] = np.mean(below, axis=0)
    return curves


def calibration_figure(curves: Mapping[str, Vector], model: str) -> Figure:
    """A line a protocol, and the diagonal of a spread that is true."""
    from matplotlib.figure import Figure  # 0.5 s that nobody need wait for who draws nothing

    figure = Figure(figsize=(4.2, 4.0), layout="constrained")
    axes = figure.subplots()
    axes.plot([0, 1], [0, 1], color="0.6", lw=0.8, label="true")
    for protocol, shares in curves.items():
        gap = float(np.mean(np.abs(shares - QUANTILE_LEVELS)))
        axes.plot(QUANTILE_LEVELS, shares, lw=1.2, label=f"{protocol} (off by {gap:.3f})")
    axes.set_xlabel("predicted quantile")
    axes.set_ylabel("share of labels below it")
    axes.set_title(model, fontsize=9)
    axes.set_aspect("equal")
    axes.legend(fontsize=7)
    return figure


def check_picture(path: Path) -> None:
    """Raises `SettingsError` for a file of another ending than `PICTURES`, before any work."""
    if path.suffix.lower() not in PICTURES:
        raise SettingsError(
            "is no picture that can be drawn.",
            where=str(path),
            remedy=f"Name a file that ends with {' or '.join(PICTURES)}.",
        )


def write_calibration(path: Path, curves: Mapping[str, Vector], model: str) -> None:
    """Draw them to a file, complete or absent. Raises `SettingsError` as `check_picture`."""
    check_picture(path)
    drawn = io.BytesIO()
    kind = path.suffix.lower().removeprefix(".")
    calibration_figure(curves, model).savefig(drawn, format=kind, dpi=110)
    write_bytes(path, drawn.getvalue())
