"""The research stack on a CPU: seconds a step of training, and scoring with graphs beside torch.

Run: OMP_NUM_THREADS=1 python benchmarks/bench_stack.py [--preset small] [--segments 1000]

CPU seconds of this process, which other programs on the machine do not change much. Weights are
random and so are the notes: what is computed does not depend on either.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import torch

from piano_core.performance import Performance, note_array, pedal_array
from piano_core.stack_export import ExportedStack, Voices, export_stack, open_stack
from piano_core.training.augmentation import NoteVariation
from piano_core.training.loss import beta_nll
from piano_core.training.stages.config import PRESETS, StagesConfig
from piano_core.training.stages.material import HeldOut, Material
from piano_core.training.stages.pipeline import new_evaluator
from piano_core.transcription.manifest import Precision

TARGETS = 19
FEWEST_NOTES, MOST_NOTES = 60, 400
"""PercePiano's segments have 20 to 400 notes."""


def music(count: int) -> list[Performance]:
    """Random notes, a tenth of a second apart."""
    rng = np.random.default_rng(0)
    made: list[Performance] = []
    for notes in rng.integers(FEWEST_NOTES, MOST_NOTES, count):
        keys, touch = rng.integers(30, 90, notes), rng.integers(20, 110, notes)
        rows = [
            (0.1 * i, 0.1 * i + 0.09, int(k), int(v))
            for i, (k, v) in enumerate(zip(keys, touch, strict=True))
        ]
        made.append(Performance(note_array(rows), pedal_array(), 0.1 * notes))
    return made


def cpu_seconds(run: Callable[[], object]) -> float:
    """Of this process and all its threads."""
    start = time.process_time()
    run()
    return time.process_time() - start


def training_step(config: StagesConfig, heard: list[Performance]) -> tuple[float, float]:
    """CPU seconds to vary and pad a batch, and to move the weights by it."""
    batch, rng = config.expert.fitting.batch, np.random.default_rng(0)
    labels = rng.normal(50, 10, (batch, TARGETS))
    material = Material.rated(heard[:batch], labels, np.full(labels.shape, 3.0))
    rated = new_evaluator(config, [f"t{i}" for i in range(TARGETS)], 0).train()
    rated.see_labels(labels)
    optimizer = torch.optim.AdamW(rated.parameters())
    varied = material.batch(np.arange(batch), NoteVariation(), rng)

    def step() -> None:
        said = rated(varied.clips)
        loss = beta_nll(said.mean, said.log_sigma, varied.labels / 100, varied.variances / 1e4, 0.5)
        optimizer.zero_grad()
        loss.mean().backward()
        optimizer.step()

    step()
    making = cpu_seconds(lambda: material.batch(np.arange(batch), NoteVariation(), rng))
    return making, min(cpu_seconds(step) for _ in range(3))


def all_scores(graph: ExportedStack, parts: list[list[Performance]]) -> None:
    """Batch after batch."""
    for part in parts:
        graph.scores(part)


def scoring(config: StagesConfig, heard: list[Performance]) -> None:
    """One line a way of scoring and batch size, with its ratio to torch eager."""
    rated = new_evaluator(config, [f"t{i}" for i in range(TARGETS)], 0).eval()
    material = Material.unrated(heard)
    with tempfile.TemporaryDirectory() as folder, torch.inference_mode():
        graphs: dict[str, ExportedStack] = {}
        for precision in Precision:
            path = Path(folder) / precision.value
            with torch.inference_mode(mode=False):
                export_stack(path, Voices(rated), None, precision, material.take(np.arange(32)))
            graphs[precision.value] = open_stack(path, threads=torch.get_num_threads())
        for size in (1, 32):
            batches = HeldOut(material, size).batches
            eager = cpu_seconds(lambda batches=batches: [rated.scores(b.clips) for b in batches])
            print(f"batch {size:2d}  torch eager  {eager:7.2f} s  x1.00")
            for name, graph in graphs.items():
                parts = [heard[i : i + size] for i in range(0, len(heard), size)]
                spent = cpu_seconds(partial(all_scores, graph, parts))
                print(f"batch {size:2d}  onnx {name:5s}   {spent:7.2f} s  x{spent / eager:.2f}")


def main() -> None:
    """Print two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--preset", choices=("small", "laptop"), default="small")
    parser.add_argument("--segments", type=int, default=1000)
    chosen = parser.parse_args()
    config, heard = PRESETS[chosen.preset], music(chosen.segments)
    making, step = training_step(config, heard)
    batch = config.expert.fitting.batch
    print(f"{chosen.preset}, {torch.get_num_threads()} threads, batches of {batch} clips")
    print(
        f"varying and padding {making:.4f} s, step {step:.3f} s: {1 / (making + step):.1f} a second"
    )
    scoring(config, heard)


if __name__ == "__main__":
    main()
