"""Cold start, scoring time and memory of a bundle, beside the same network in torch eager.

Run: python benchmarks/bench_scoring.py
Every measurement is the median of `RUNS` fresh processes of one thread that do the same
work: all features of every window, an ensemble of 5 networks, 19 outputs. Imports lie
inside the functions, because what is imported is what is measured. CPU time is given beside
the clock because it stays the same on a machine that is doing something else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

RUNS = 5
MINUTES = 3
MEMBERS, HIDDEN = 5, 64


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_bundle(folder)
        make_takes(folder)
        ours, eager = measure("bundle", folder), measure("eager", folder)
    print(f"{'':34}{'bundle':>12}{'torch eager':>14}{'ratio':>8}")
    for label, key, unit, digits in (
        ("import, load, first 20 s scored", "cold", "s", 3),
        ("  the same in CPU time", "cold_cpu", "s", 3),
        (f"a {MINUTES}-minute performance scored", "take", "s", 3),
        ("  the same in CPU time", "take_cpu", "s", 3),
        ("peak memory", "peak", "MiB", 0),
    ):
        left, right = f"{ours[key]:.{digits}f} {unit}", f"{eager[key]:.{digits}f} {unit}"
        print(f"{label:34}{left:>12}{right:>14}{eager[key] / ours[key]:>8.1f}")


def measure(engine: str, folder: Path) -> dict[str, float]:
    """Medians over fresh processes of `child(engine, folder)`."""
    command = [sys.executable, __file__, engine, str(folder)]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    runs: list[dict[str, float]] = []
    for _ in range(RUNS):
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment)
        runs.append(json.loads(done.stdout))
    return {key: median(run[key] for run in runs) for key in runs[0]}


def child(engine: str, folder: Path) -> None:
    """Load one engine, score a short and a long take, print the times and the memory."""
    load = bundle_scorer if engine == "bundle" else eager_scorer
    score, *loading = timed(lambda: load(folder))
    from piano_core.midi import read_midi

    short, take = read_midi(folder / "short.mid"), read_midi(folder / "take.mid")
    _, *first = timed(lambda: score(short))
    _, *long = timed(lambda: score(take))
    times = {
        "cold": loading[0] + first[0],
        "cold_cpu": loading[1] + first[1],
        "take": long[0],
        "take_cpu": long[1],
    }
    print(json.dumps(times | {"peak": peak_mib()}))


def timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """What `work` returns, seconds on the clock, and seconds of CPU time of this process."""
    clock, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, time.perf_counter() - clock, time.process_time() - cpu


def bundle_scorer(folder: Path) -> Any:
    from piano_core.scoring import Scorer

    return Scorer.load(folder / "bundle", "cpu").score


def eager_scorer(folder: Path) -> Any:
    import numpy as np
    import torch
    from safetensors.torch import load_file

    from piano_core.bundle import Windows
    from piano_core.features import FEATURES, extract_features
    from piano_core.scoring.windows import played_span, window_spans

    torch.set_num_threads(1)
    network = ensemble(len(FEATURES), 19)
    network.load_state_dict(load_file(folder / "weights.safetensors"))
    network.eval()

    def score(performance: Any) -> Any:
        spans = window_spans(played_span(performance), Windows())
        rows = np.stack([extract_features(performance.excerpt(*span)) for span in spans])
        with torch.inference_mode():
            return [o.numpy() for o in network(torch.from_numpy(rows.astype(np.float32)))]

    return score


def ensemble(features: int, targets: int) -> Any:
    """Untrained networks of the usual size: time does not depend on the weights."""
    import torch
    from torch import nn

    def member() -> nn.Module:
        return nn.Sequential(nn.Linear(features, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, 2 * targets))

    class Ensemble(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.members = nn.ModuleList(member() for _ in range(MEMBERS))

        def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
            z = torch.nan_to_num(x) / 100
            both = torch.stack([one(z) for one in self.members])
            mean, sigma = both[..., :targets], both[..., targets:].exp()
            novelty = torch.linalg.vector_norm(z, dim=1)
            return mean.mean(0), sigma.mean(0), mean.std(0), novelty

    torch.manual_seed(0)
    return Ensemble()


def make_bundle(folder: Path) -> None:
    """`bundle/` and the same weights as `weights.safetensors`."""
    import numpy as np
    from safetensors.torch import save_file

    from piano_core import bundle as b
    from piano_core.bundle.export import export_bundle
    from piano_core.calibration import Calibration
    from piano_core.dimensions import DESCRIPTOR_NAMES, Provenance
    from piano_core.features import FEATURE_NAMES

    count = len(DESCRIPTOR_NAMES)
    calibration = Calibration(
        DESCRIPTOR_NAMES, np.ones(count), (0.9,), np.full((count, 1), 1.64), 100.0, 3, 3
    )
    draft = b.draft_manifest(
        name="benchmark",
        model="Untrained networks of the usual size.",
        targets=DESCRIPTOR_NAMES,
        provenance=Provenance.SIMULATED_RATINGS,
        feature_names=FEATURE_NAMES,
        calibration=calibration,
        training=[b.TrainingData("none", "Nothing", "none", True, 0, 0)],
        metrics=[],
        code_revision="benchmark",
    )
    network = ensemble(len(FEATURE_NAMES), len(DESCRIPTOR_NAMES))
    save_file(network.state_dict(), folder / "weights.safetensors")
    export_bundle(folder / "bundle", network, draft, np.zeros((4, len(FEATURE_NAMES))))


def make_takes(folder: Path) -> None:
    """Ten notes a second, about as dense as fast figuration, for 20 s and `MINUTES`."""
    import numpy as np

    from piano_core.midi import write_midi
    from piano_core.performance import NOTE_DTYPE, Performance, pedal_array

    for name, seconds in (("short", 20), ("take", 60 * MINUTES)):
        rng = np.random.default_rng(0)
        notes = np.zeros(10 * seconds, NOTE_DTYPE)
        notes["onset_s"] = np.arange(len(notes)) / 10 + rng.uniform(0, 0.02, len(notes))
        notes["offset_s"] = notes["onset_s"] + 0.15
        notes["pitch"] = rng.integers(36, 96, len(notes))
        notes["velocity"] = rng.integers(30, 100, len(notes))
        moves = [(half / 2, 64, 127 * (half % 2)) for half in range(2 * seconds)]
        write_midi(Performance(notes, pedal_array(moves), seconds), folder / f"{name}.mid")


def peak_mib() -> float:
    """Peak resident memory of this process (Linux): `getrusage` would tell the parent's."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    if len(sys.argv) == 3:
        child(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
