"""Making a bundle: graph, reference, card and manifest, published together or not at all.

Needs torch, onnx and polars (the extras `train` and `orchestration`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from piano_core.bundle.card import model_card
from piano_core.bundle.graph import onnx_bytes
from piano_core.bundle.manifest import (
    CARD_FILE,
    MANIFEST_FILE,
    REFERENCE_FILE,
    Manifest,
    Part,
)
from piano_core.bundle.parity import Parity, parity, run_network
from piano_core.bundle.parse import check_manifest
from piano_core.bundle.reference import Seen, write_reference
from piano_core.errors import BundleError
from piano_core.files import atomic_directory, file_hash

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Trained:
    """What one part is exported from.

    network: (n, f) float32 with NaN to mean, aleatoric, epistemic (n, t) and novelty (n,);
        it imputes and standardizes by itself.
    features: (n, f), its training data.
    """

    network: torch.nn.Module
    features: Matrix


def export_bundle(
    directory: Path, network: torch.nn.Module, draft: Manifest, features: Matrix
) -> Manifest:
    """Write a bundle of one part, as `export_parts` does."""
    return export_parts(directory, [Trained(network, features)], draft)


def export_parts(directory: Path, models: Sequence[Trained], draft: Manifest) -> Manifest:
    """Write a bundle to `directory`, which must not exist yet, and return its manifest.

    models: one for each part of the draft, in order. draft: the manifest, all but `files`.

    Raises `BundleError`, leaving nothing behind, where the draft does not fit itself or
    a network, an exported graph does not pass parity on its features, or the disk refuses.
    """
    where = str(directory)
    if directory.exists():
        raise BundleError("exists already.", where=where, remedy="Name a folder that does not.")
    check_manifest(draft, where)
    seen = [_seen(m, part, where) for m, part in zip(models, draft.parts, strict=True)]
    graphs = [
        onnx_bytes(m.network, len(p.features)) for m, p in zip(models, draft.parts, strict=True)
    ]
    try:
        with atomic_directory(directory) as temporary:
            for model, part, graph in zip(models, draft.parts, graphs, strict=True):
                (temporary / part.graph).write_bytes(graph)
                _require(parity(temporary, model.network, model.features, part.graph), where)
            (temporary / CARD_FILE).write_text(model_card(draft), encoding="utf-8")
            write_reference(temporary / REFERENCE_FILE, seen)
            files = {name: file_hash(temporary / name) for name in draft.required_files}
            manifest = replace(draft, files=files)
            (temporary / MANIFEST_FILE).write_text(manifest.to_json(), encoding="utf-8")
    except OSError as error:
        raise BundleError(
            f"the bundle cannot be written ({error.strerror or error}).",
            where=where,
            remedy="Free space or grant access there, then export again; nothing was left behind.",
        ) from error
    return manifest


def _seen(model: Trained, part: Part, where: str) -> Seen:
    """The part's training data, after its network gave what the manifest says."""
    outputs = _outputs(model.network, part, model.features, where)
    names = [feature.name for feature in part.features], [output.name for output in part.outputs]
    return Seen(part.name, model.features, names[0], outputs, names[1])


def _outputs(network: torch.nn.Module, draft: Part, features: Matrix, where: str) -> Matrix:
    if features.ndim != 2 or features.shape[1] != len(draft.features) or not len(features):
        raise BundleError(
            f"training features have the shape {features.shape}, the manifest names "
            f"{len(draft.features)} columns.",
            where=where,
            remedy="Pass the matrix that the network was trained on.",
        )
    outputs = run_network(network, np.asarray(features, np.float32))
    shapes = [output.shape for output in outputs]
    rows, targets = len(features), len(draft.outputs)
    if shapes != [(rows, targets)] * 3 + [(rows,)]:
        raise BundleError(
            f"the network gives {shapes} for {rows} rows, not mean, aleatoric and epistemic of "
            f"({rows}, {targets}) and novelty of ({rows},).",
            where=where,
            remedy="Export the network that predicts the outputs of this manifest.",
        )
    if not all(np.isfinite(output).all() for output in outputs):
        raise BundleError(
            "the network gives numbers that are not finite on its own training data.",
            where=where,
            remedy="Train it again; a column without any value must be imputed.",
        )
    return outputs[0]


def _require(result: Parity, where: str) -> None:
    if not result.passed:
        raise BundleError(
            f"the exported graph differs from the network by {result.largest_difference:.3g} "
            f"points and turns {result.flips} of {result.pairs} pairs.",
            where=where,
            remedy="Do not use it: report the network and the versions of torch and onnx.",
        )
