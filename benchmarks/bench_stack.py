"""The research stack on notes: steps of training a second, and scoring with graphs beside torch.

Run: OMP_NUM_THREADS=1 python benchmarks/bench_stack.py [--preset laptop] [--segments 1000]

Weights are random and so are the notes: what is computed does not depend on either. Every time of
scoring is that of a fresh process of one thread that loads one engine, answers once, and then
answers for all segments in batches of 1 and of 32, from their notes to scores; CPU seconds, so
that other programs do not change them much, and seconds by the clock on a graphics card. What is
measured of the notes beforehand costs every engine the same and stands above the table.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from piano_core.performance import Performance
    from piano_core.training.stages.config import StagesConfig

TARGETS = tuple(f"t{i}" for i in range(19))
FEWEST_NOTES, MOST_NOTES = 60, 400
"""PercePiano's segments have 20 to 400 notes."""
BATCHES = (1, 32)
WEIGHTS, MEASURED = "stack.safetensors", "measured.npy"
PRECISIONS = ("fp32", "fp16", "int8")
TORCH = ("torch eager", "torch compiled")


def main() -> None:
    """Print two tables; or, as a child, one line of the second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--preset", choices=("small", "laptop"), default="laptop")
    parser.add_argument("--segments", type=int, default=1000)
    parser.add_argument("--child", nargs=4, metavar=("ENGINE", "DEVICE", "BATCH", "FOLDER"))
    chosen = parser.parse_args()
    if chosen.child:
        engine, device, batch, folder = chosen.child
        child(engine, device, int(batch), Path(folder), chosen.segments)
        return
    with tempfile.TemporaryDirectory() as folder:
        prepare(chosen.preset, chosen.segments, Path(folder))
        speed(Path(folder), chosen.segments)


def music(count: int) -> list[Performance]:
    """Random notes, a tenth of a second apart."""
    import numpy as np

    from piano_core.performance import Performance, note_array, pedal_array

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


def prepare(preset: str, segments: int, folder: Path) -> None:
    """Weights, graphs in every precision, and what is measured of the notes; says what training
    takes."""
    import numpy as np
    import torch

    from piano_core.stack_export import Voices
    from piano_core.stack_export.graphs import rounded, traced_graphs
    from piano_core.training.stages.config import PRESETS
    from piano_core.training.stages.evaluators import save_evaluator
    from piano_core.training.stages.measuring import measured
    from piano_core.training.stages.pipeline import new_evaluator
    from piano_core.transcription.manifest import Precision

    torch.set_num_threads(1)
    config, played = PRESETS[preset], music(segments)
    begun = time.process_time()
    rows = measured(played)
    spent = time.process_time() - begun
    np.save(folder / MEASURED, rows.astype(np.float32))
    rated = new_evaluator(config, TARGETS, 0).eval()
    rated.see_measured(rows)
    weights = sum(one.numel() for one in rated.parameters())
    print(f"preset {preset}, {weights / 1e6:.2f} M weights; one thread")
    for device in ("cpu", *gpus("torch")):
        print(training(config, device))
    print(
        f"measuring the notes of {segments} segments: {spent:.2f} s CPU, for every engine alike\n"
    )
    save_evaluator(folder / WEIGHTS, rated)
    graphs = traced_graphs(Voices(rated), None)
    for name in PRECISIONS:
        (folder / name).mkdir()
        for file, content in rounded(graphs, Precision(name)).items():
            (folder / name / file).write_bytes(content)


def gpus(library: str) -> tuple[str, ...]:
    """`cuda` where the library finds a graphics card that it can use."""
    if library == "torch":
        import torch

        return ("cuda",) if torch.cuda.is_available() else ()
    from piano_core.hardware import offered_providers

    return ("cuda",) if offered_providers()["cuda"] else ()


def training(config: StagesConfig, device: str) -> str:
    """Seconds to vary and pad a batch, and to move the weights by it, as a sentence."""
    import numpy as np
    import torch

    from piano_core.training.augmentation import NoteVariation
    from piano_core.training.loss import beta_nll
    from piano_core.training.stages.material import Material
    from piano_core.training.stages.measuring import measured
    from piano_core.training.stages.pipeline import new_evaluator

    batch, rng = config.expert.fitting.batch, np.random.default_rng(0)
    labels, played = rng.normal(50, 10, (batch, len(TARGETS))), music(batch)
    told = measured(played) if config.symbolic.measured else None
    material = Material.rated(played, labels, np.full(labels.shape, 3.0), measured=told)
    rated = new_evaluator(config, TARGETS, 0).train().to(device)
    rated.see_labels(labels)
    rated.see_measured(told)
    optimizer = torch.optim.AdamW(rated.parameters())

    def varied() -> Any:
        return material.batch(np.arange(batch), NoteVariation(), rng).to(torch.device(device))

    one = varied()

    def step() -> None:
        said = rated(one.clips)
        loss = beta_nll(said.mean, said.log_sigma, one.labels / 100, one.variances / 1e4, 0.5)
        optimizer.zero_grad()
        loss.mean().backward()
        optimizer.step()

    step()
    making, moving = (min(seconds(run, device) for _ in range(3)) for run in (varied, step))
    return (
        f"training on {device}, {batch} clips: varying and padding {making:.4f} s, step "
        f"{moving:.4f} s: {1 / (making + moving):.1f} steps a second"
    )


def seconds(run: Callable[[], object], device: str) -> float:
    """CPU seconds of this process; on a graphics card, seconds until it is done."""
    if device == "cpu":
        begun = time.process_time()
        run()
        return time.process_time() - begun
    import torch

    torch.cuda.synchronize()
    begun = time.perf_counter()
    run()
    torch.cuda.synchronize()
    return time.perf_counter() - begun


def speed(folder: Path, segments: int) -> None:
    """A row an engine, device and batch, with its ratio to ONNX fp32 on the CPU."""
    cases = [(f"onnx {name}", "cpu") for name in PRECISIONS] + [(name, "cpu") for name in TORCH]
    cards = [(f"onnx {name}", card) for card in gpus("onnxruntime") for name in ("fp32", "fp16")]
    cards += [(name, card) for card in gpus("torch") for name in TORCH]
    print("| engine | on | batch | s | ratio | load and first answer, s | peak memory, MiB |")
    print("|---|---|---:|---:|---:|---:|---:|")
    ours: dict[int, float] = {}
    for engine, device in [*cases, *cards]:
        for batch in BATCHES:
            words = ["--segments", str(segments), "--child", engine, device, str(batch)]
            done = subprocess.run(
                [sys.executable, __file__, *words, str(folder)],
                check=True,
                stdout=subprocess.PIPE,
                env=os.environ | {"OMP_NUM_THREADS": "1"},
            )
            found = json.loads(done.stdout.splitlines()[-1])
            ratio = found["all"] / ours.setdefault(batch, found["all"])
            print(
                f"| {engine} | {device} | {batch} | {found['all']:.2f} | {ratio:.1f} | "
                f"{found['first']:.2f} | {found['peak']:.0f} |",
                flush=True,
            )
    if not cards:
        print("\nNo graphics card here: neither torch nor onnxruntime finds one.")


def child(engine: str, device: str, batch: int, folder: Path, segments: int) -> None:
    """Load one engine, answer once, then everything; print seconds and memory."""
    import numpy as np

    played, told = music(segments), np.load(folder / MEASURED)
    begun = time.process_time()
    name = engine.removeprefix("onnx ")
    answer = (
        graphs(folder / name, device) if name in PRECISIONS else network(folder, device, engine)
    )
    answer(played[:batch], told[:batch])
    first = time.process_time() - begun

    def every() -> None:
        for start in range(0, segments, batch):
            answer(played[start : start + batch], told[start : start + batch])

    spent = seconds(every, device)
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"all": spent, "first": first, "peak": peak}))


def graphs(folder: Path, device: str) -> Callable[[Any, Any], Any]:
    """In onnxruntime, as a bundle of the stack is scored: no torch in the process."""
    from piano_core.bundle import ENCODER_FILE, SCORER_FILE, SCORER_INPUT
    from piano_core.hardware import open_engine
    from piano_core.stack_inputs import read_notes

    scorer, encoder = (
        open_engine(folder / one, device).session for one in (SCORER_FILE, ENCODER_FILE)
    )
    wanted = [one.name for one in scorer.get_inputs()]

    def answer(played: Any, told: Any) -> Any:
        given = read_notes(encoder, played) | {SCORER_INPUT: told}
        return scorer.run(None, {name: given[name] for name in wanted})

    return answer


def network(folder: Path, device: str, engine: str) -> Callable[[Any, Any], Any]:
    """In torch, as it is or compiled for clips of any length."""
    import torch

    from piano_core.stack.clips import Clips
    from piano_core.stack.symbolic import notes_of
    from piano_core.training.stages.evaluators import load_evaluator

    torch.set_num_threads(1)
    rated = load_evaluator(folder / WEIGHTS).to(device)
    scores = torch.compile(rated.scores, dynamic=True) if engine == TORCH[1] else rated.scores

    def answer(played: Any, told: Any) -> Any:
        clips = Clips(None, notes_of(played), torch.from_numpy(told)).to(torch.device(device))
        with torch.inference_mode():
            return [one.cpu() for one in scores(clips)]

    return answer


if __name__ == "__main__":
    main()
