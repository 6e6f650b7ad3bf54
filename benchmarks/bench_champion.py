"""The champion on 1,000 segments: its graph beside torch, and what rounding it costs.

PIANO_HOME=... OMP_NUM_THREADS=1 python benchmarks/bench_champion.py [--corpus percepiano]

After `piano run --corpus NAME`. The Gaussian process is fitted on all rated segments, with the
settings that it customarily has. Every time is that of a fresh process of one thread that loads
one engine and answers 1,000 rows in batches of 1 and of 32; CPU seconds, so that other programs
do not change them much. Below it what is lost by rounding a part of it.
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
from typing import Any

SEGMENTS = 1000
ENGINES = ("onnx", "eager", "compiled")
BATCHES = (1, 32)
GRAPH, WEIGHTS, ROWS = "scorer.onnx", "estimator.safetensors", "rows.npy"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", default="percepiano")
    parser.add_argument("--child", nargs=3, metavar=("ENGINE", "BATCH", "FOLDER"))
    given = parser.parse_args()
    if given.child:
        engine, batch, folder = given.child
        child(engine, int(batch), Path(folder))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(given.corpus, folder)
        speed(folder)
        rounding(folder)


def prepare(corpus: str, folder: Path) -> None:
    """The fitted process as graph and weights, and 1,000 rows of features."""
    import numpy as np

    from piano_core.bundle.graph import onnx_bytes
    from piano_core.cli.output import settings_of_this_process
    from piano_core.features import SCORE_FREE
    from piano_core.models.gaussian_process import GaussianProcess
    from piano_core.preparation.rated_corpus import rated_corpus

    data = rated_corpus(settings_of_this_process(), corpus).dataset(SCORE_FREE)
    fitted = GaussianProcess().fit(data, data.take(np.zeros(0, np.intp)), seed=0)
    fitted.save(folder / WEIGHTS)
    (folder / GRAPH).write_bytes(onnx_bytes(fitted.network, len(SCORE_FREE)))
    np.save(folder / ROWS, np.resize(data.features, (SEGMENTS, len(SCORE_FREE))).astype(np.float32))
    size = (folder / GRAPH).stat().st_size / 1e6
    print(f"{len(data)} training rows, {len(SCORE_FREE)} features, graph {size:.2f} MB\n")


def speed(folder: Path) -> None:
    """A row an engine and batch, with its ratio to the graph."""
    print("| engine | batch | CPU s for 1,000 | ratio | first answer, CPU s | peak memory, MiB |")
    print("|---|---:|---:|---:|---:|---:|")
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    ours: dict[int, float] = {}
    for engine in ENGINES:
        for batch in BATCHES:
            words = [sys.executable, __file__, "--child", engine, str(batch), str(folder)]
            done = subprocess.run(words, check=True, stdout=subprocess.PIPE, env=environment)
            found = json.loads(done.stdout.splitlines()[-1])
            ratio = found["all"] / ours.setdefault(batch, found["all"])
            print(
                f"| {engine} | {batch} | {found['all']:.2f} | {ratio:.1f} | {found['first']:.2f} | "
                f"{found['peak']:.0f} |",
                flush=True,
            )


def child(engine: str, batch: int, folder: Path) -> None:
    """Load one engine, answer once, then everything; print seconds and memory."""
    import numpy as np

    begun = time.process_time()
    answer = onnx_engine(folder) if engine == "onnx" else torch_engine(folder, engine)
    rows = np.load(folder / ROWS)
    answer(rows[:batch])
    first = time.process_time() - begun
    begun = time.process_time()
    for start in range(0, len(rows) - batch + 1, batch):
        answer(rows[start : start + batch])
    every = (time.process_time() - begun) * len(rows) / (len(rows) // batch * batch)
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"all": every, "first": first, "peak": peak}))


def onnx_engine(folder: Path) -> Callable[[Any], Any]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(folder / GRAPH, options)
    name = session.get_inputs()[0].name
    return lambda rows: session.run(None, {name: rows})


def torch_engine(folder: Path, engine: str) -> Callable[[Any], Any]:
    import torch

    from piano_core.models.estimator import FeatureEstimator

    torch.set_num_threads(1)
    network: Any = FeatureEstimator.load(folder / WEIGHTS).network
    if engine == "compiled":
        network = torch.compile(network)

    def answer(rows: Any) -> Any:
        with torch.inference_mode():
            return network(torch.from_numpy(rows))

    return answer


def rounding(folder: Path) -> None:
    """What the process says once a part of it is rounded, beside what it says in full."""
    import numpy as np
    import torch

    from piano_core.models.estimator import FeatureEstimator

    rows = torch.from_numpy(np.load(folder / ROWS))
    # Some way from what was learned from, where the process is not certain.
    rows = rows + 0.3 * rows.std(dim=0).nan_to_num() * torch.randn(
        rows.shape, generator=torch.Generator().manual_seed(0)
    )

    def said(part: str, how: Callable[[torch.Tensor], torch.Tensor]) -> list[Any]:
        network = FeatureEstimator.load(folder / WEIGHTS).network
        with torch.inference_mode():
            for group in getattr(network, "solved", []):
                values = getattr(group, part)
                values.copy_(how(values))
            return [one.double().numpy() for one in network(rows)]

    full = said("weights", lambda values: values)
    print("\n| rounded | largest difference of mean | of epistemic sigma | pairs that turn |")
    print("|---|---:|---:|---:|")
    for part, how, name in (
        ("weights", halved, "weights of kriging, fp16"),
        ("weights", eighths, "weights of kriging, int8 a target"),
        ("precision", halved, "matrix of the epistemic sigma, fp16"),
        ("precision", eighths, "matrix of the epistemic sigma, int8 a row"),
    ):
        found = said(part, how)
        mean, sigma = (np.abs(found[i] - full[i]).max() for i in (0, 2))
        print(f"| {name} | {mean:.2g} | {sigma:.2g} | {turned(full[0], found[0])} |")


def halved(values: Any) -> Any:
    """Rounded to half precision."""
    return values.half().to(values.dtype)


def eighths(values: Any) -> Any:
    """Rounded to 8 bits, symmetric, a scale for each row of the transposed matrix."""
    scale = values.abs().amax(dim=0, keepdim=True) / 127
    return (values / scale).round().clamp(-127, 127) * scale


def turned(first: Any, second: Any) -> str:
    """Pairs of rows in opposite order, over all targets."""
    import numpy as np

    upper = np.triu_indices(len(first), 1)
    count = pairs = 0
    for one, other in zip(first.T, second.T, strict=True):
        a, b = np.sign(one[:, None] - one)[upper], np.sign(other[:, None] - other)[upper]
        count, pairs = count + int((a * b < 0).sum()), pairs + len(a)
    return f"{count:,} of {pairs:,}"


if __name__ == "__main__":
    main()
