"""Making a bundle: graph, reference, card and manifest, published together or not at all.

Needs torch, onnx and polars (the extras `train` and `orchestration`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

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


class Exporting(Protocol):
    """What one part is exported from: a model with rows that it is told and judged on."""

    @property
    def features(self) -> Matrix:
        """(n, f), of what it was trained on."""
        ...

    @property
    def encoder(self) -> str | None:
        """File of the graph that reads notes for it; None where features are all it takes."""
        ...

    def said(self) -> Sequence[Matrix]:
        """What the model says of those rows: `SCORER_OUTPUTS`, in their order."""
        ...

    def graphs(self, part: Part) -> Mapping[str, bytes]:
        """Every graph of the part, by the name of its file."""
        ...

    def parity(self, directory: Path, part: Part) -> Parity:
        """The graphs of the part in `directory` beside the model, on those rows."""
        ...


@dataclass(frozen=True, eq=False)
class Trained:
    """A network of features as what a part is exported from.

    network: (n, f) float32 with NaN to mean, aleatoric, epistemic (n, t) and novelty (n,);
        it imputes and standardizes by itself.
    """

    network: torch.nn.Module
    features: Matrix
    encoder: None = None

    def said(self) -> Sequence[Matrix]:
        """As `Exporting`."""
        return run_network(self.network, np.asarray(self.features, np.float32))

    def graphs(self, part: Part) -> Mapping[str, bytes]:
        """As `Exporting`."""
        return {part.graph: onnx_bytes(self.network, len(part.features))}

    def parity(self, directory: Path, part: Part) -> Parity:
        """As `Exporting`."""
        return parity(directory, self.network, self.features, part.graph)


def export_bundle(
    directory: Path, network: torch.nn.Module, draft: Manifest, features: Matrix
) -> Manifest:
    """Write a bundle of one part, as `export_parts` does."""
    return export_parts(directory, [Trained(network, features)], draft)


def export_parts(directory: Path, models: Sequence[Exporting], draft: Manifest) -> Manifest:
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
    graphs = [m.graphs(part) for m, part in zip(models, draft.parts, strict=True)]
    try:
        with atomic_directory(directory) as temporary:
            for model, part, own in zip(models, draft.parts, graphs, strict=True):
                for name, content in own.items():
                    (temporary / name).write_bytes(content)
                _require(model.parity(temporary, part), where)
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


def _seen(model: Exporting, part: Part, where: str) -> Seen:
    """The part's training data, after its model gave what the manifest says."""
    outputs = _outputs(model, part, where)
    names = [feature.name for feature in part.features], [output.name for output in part.outputs]
    return Seen(part.name, model.features, names[0], outputs, names[1])


def _outputs(model: Exporting, draft: Part, where: str) -> Matrix:
    features = model.features
    if features.ndim != 2 or features.shape[1] != len(draft.features) or not len(features):
        raise BundleError(
            f"training features have the shape {features.shape}, the manifest names "
            f"{len(draft.features)} columns.",
            where=where,
            remedy="Pass the matrix that the network was trained on.",
        )
    outputs = model.said()
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
