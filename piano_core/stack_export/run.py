"""`ExportedStack`: the graphs of a folder behind one call, without torch's weights."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
import torch

from piano_core.audio import MelScale, log_mel
from piano_core.bundle.manifest import ENCODER_FILE, MANIFEST_FILE, SCORER_FILE, SCORER_INPUT
from piano_core.errors import BundleError
from piano_core.performance import Performance
from piano_core.stack.audio_encoders import Windows
from piano_core.stack.audio_encoders.mert import frame_grid
from piano_core.stack.audio_encoders.spectrogram import VECTOR_FRAMES
from piano_core.stack.audio_encoders.windows import encode_in_windows
from piano_core.stack.clips import Sound
from piano_core.stack.constant_q import ConstantQScale, log_cqts
from piano_core.stack.encoded import by_span
from piano_core.stack_export.graphs import LISTENER_FILE, SOUND_FILE
from piano_core.stack_inputs import Given, read_notes, span_middles, whole_micros
from piano_core.training.stages.encoders import SoundConfig
from piano_core.training.stages.measuring import measured

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class ExportedStack:
    """Sessions by the name of their file. sound, network: how sound is made ready, see
    `RatedEvaluator`."""

    graphs: Mapping[str, onnxruntime.InferenceSession]
    sound: SoundConfig
    network: Mapping[str, Any] | None

    def scores(
        self, performances: Sequence[Performance], sound: Sound | None = None
    ) -> tuple[Matrix, Matrix]:
        """Mean and total sigma on 0-100, each (n, t), all in one batch.

        sound: of the same clips, at the rate of the stack's encoder. Raises `BundleError` where
        the stack hears sound and there is none.
        """
        given: Given = {}
        if ENCODER_FILE in self.graphs:
            given |= read_notes(self.graphs[ENCODER_FILE], performances)
        if SOUND_FILE in self.graphs:
            if sound is None:
                raise BundleError(
                    "this stack hears sound, and none was given.",
                    where=SOUND_FILE,
                    remedy="Give the clips' samples; a clip without sound is all masked.",
                )
            given |= self._heard_levels(sound) if self.network is None else self._heard(sound)
        scorer = self.graphs[SCORER_FILE]
        wanted = [one.name for one in scorer.get_inputs()]
        given |= span_middles(given, wanted)
        if SCORER_INPUT in wanted:
            given[SCORER_INPUT] = measured(performances).astype(np.float32)
        mean, aleatoric, epistemic = _run(scorer, {name: given[name] for name in wanted})
        sigma = np.hypot(aleatoric.astype(np.float64), epistemic.astype(np.float64))
        return mean.astype(np.float64), sigma

    def _heard_levels(self, sound: Sound) -> Given:
        """Through a spectrogram, the log-mel one made in numpy as in torch (`AGREEMENT_DB`)."""
        scale = self.sound.scale
        clips = zip(sound.samples.numpy(), sound.mask.numpy(), strict=True)
        each = [_levels(samples[mask], scale) if mask.any() else None for samples, mask in clips]
        frames = np.array([0 if one is None else len(one) for one in each])
        levels = np.full((len(each), max(int(frames.max()), 1), scale.bands), scale.floor_db)
        for row, one in enumerate(each):
            if one is not None:
                levels[row, : len(one)] = one
        feeds = {"levels": levels.astype(np.float32), "frames": frames}
        heard, mask = _run(self.graphs[SOUND_FILE], feeds)
        at = np.arange(mask.shape[1]) * (VECTOR_FRAMES * scale.hop / scale.sample_rate)
        return {"heard": heard, "heard_mask": mask, "heard_times": whole_micros(at, mask.shape)}

    def _heard(self, sound: Sound) -> Given:
        """Through the layers of a published network, window by window."""
        assert self.network is not None
        listener, config = self.graphs[LISTENER_FILE], self.network["network"]

        def hear(samples: torch.Tensor) -> torch.Tensor:
            (layers,) = _run(listener, {"samples": samples.numpy()})
            return torch.from_numpy(layers)

        windows = Windows(**self.network["windows"])
        grid = frame_grid(config["conv_kernel"], config["conv_stride"])
        layers = encode_in_windows(sound, hear, windows, grid)
        if self.sound.frozen:
            layers = by_span(layers, self.sound.span_s)
        (heard,) = _run(self.graphs[SOUND_FILE], {"layers": layers.vectors.numpy()})
        times = whole_micros(layers.times.numpy())
        return {"heard": heard, "heard_mask": layers.mask.numpy(), "heard_times": times}


def open_stack(directory: Path, threads: int = 0) -> ExportedStack:
    """The graphs in a folder that `export_stack` wrote. threads: 0 for as many as there are."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    composed = json.loads((directory / MANIFEST_FILE).read_text(encoding="utf-8"))["composed"]
    graphs = {
        path.name: onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        for path in sorted(directory.glob("*.onnx"))
    }
    return ExportedStack(graphs, SoundConfig(**composed["sound"]), composed["network"])


def _levels(samples: npt.NDArray[Any], scale: MelScale | ConstantQScale) -> npt.NDArray[Any]:
    """(frames, bands) dB of (samples,)."""
    if isinstance(scale, MelScale):
        return log_mel(samples, scale)
    return log_cqts(torch.from_numpy(samples)[None], scale)[0].numpy()


def _run(graph: onnxruntime.InferenceSession, feeds: Given) -> list[npt.NDArray[Any]]:
    """Every output of a graph."""
    return [np.asarray(one) for one in graph.run(None, feeds)]
