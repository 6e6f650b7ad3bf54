"""`ExportedStack`: the two graphs of a folder behind one call, without torch's weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from piano_core.performance import Performance
from piano_core.stack.symbolic.tokens import notes_of
from piano_core.stack_export.graphs import (
    ENCODER_INPUTS,
    ENCODER_OUTPUTS,
    SCORER_INPUTS,
    SCORER_OUTPUTS,
)

Matrix = npt.NDArray[np.float64]

ENCODER_FILE, SCORER_FILE = "encoder.onnx", "scorer.onnx"


@dataclass(frozen=True, eq=False)
class ExportedStack:
    """Sessions of encoder and scorer."""

    encoder: onnxruntime.InferenceSession
    scorer: onnxruntime.InferenceSession

    def scores(self, performances: Sequence[Performance]) -> tuple[Matrix, Matrix]:
        """Mean and aleatoric sigma on 0-100, each (n, t), all in one batch."""
        notes = notes_of(performances)
        fields, mask = notes.fields.numpy(), notes.mask.numpy()
        feeds = dict(zip(ENCODER_INPUTS, (fields, mask), strict=True))
        (vectors,) = self.encoder.run(list(ENCODER_OUTPUTS), feeds)
        feeds = dict(zip(SCORER_INPUTS, (vectors, mask), strict=True))
        mean, sigma = self.scorer.run(list(SCORER_OUTPUTS), feeds)
        return np.asarray(mean, np.float64), np.asarray(sigma, np.float64)


def open_stack(directory: Path, threads: int = 0) -> ExportedStack:
    """The graphs in a folder that `export_stack` wrote. threads: 0 for as many as there are."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads

    def session(file: str) -> onnxruntime.InferenceSession:
        return onnxruntime.InferenceSession(
            str(directory / file), options, providers=["CPUExecutionProvider"]
        )

    return ExportedStack(session(ENCODER_FILE), session(SCORER_FILE))
