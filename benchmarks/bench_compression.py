"""What rounding and distilling cost a stack that was trained on real ratings.

Run: OMP_NUM_THREADS=1 python benchmarks/bench_compression.py HOME WORK
HOME: a home folder in which `piano run --corpus percepiano` ended. WORK: where models are kept; a
second run takes them from there, and one that was killed goes on.

A teacher of 3.4 million weights, of notes and of what is measured of them, learns from the release
split's training part (clips of at most 150 notes, for the time that it takes); graphs of it in
three precisions and a student of a fiftieth of its weights are judged on the split's test part,
which neither has seen. The sigma of each is calibrated on the calibration part, on what raters
said: a student's own says only how far it strays from its teacher. Times are CPU seconds of one
thread, with and without what is measured of the notes first; memory is what a fresh process takes
more with the graphs loaded. Beside every metric stands how far it is from the teacher's in fp32.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.bundle import ENCODER_FILE, MANIFEST_FILE, SCORER_FILE
from piano_core.bundle.parity import turned_pairs
from piano_core.calibration import fit_calibration
from piano_core.evaluation.metrics import mean_absolute_error, pearson, r2, spearman
from piano_core.evaluation.pairwise import pair_order, pair_order_within, same_passage
from piano_core.evaluation.uncertainty import crps
from piano_core.files import atomic_directory
from piano_core.models.dataset import Dataset
from piano_core.performance import Performance
from piano_core.preparation.datasets import release_fold, rows_in
from piano_core.preparation.performances import segment_performances
from piano_core.preparation.rated_corpus import rated_corpus
from piano_core.settings import Settings
from piano_core.stack_export import Voices, export_stack, open_stack
from piano_core.stack_export.graphs import rounded
from piano_core.training.stages.config import LAPTOP, StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator, load_evaluator
from piano_core.training.stages.material import Material
from piano_core.training.stages.measuring import measured
from piano_core.training.stages.model import rated_material
from piano_core.training.stages.pipeline import WEIGHTS, fit_rated, new_evaluator
from piano_core.training.stages.sources import Played
from piano_core.training.stages.transfer import distilled
from piano_core.training.stages.varying import expert_variation
from piano_core.transcription.manifest import Precision

Matrix = npt.NDArray[np.float64]
Said = tuple[Matrix, Matrix]

MOST_NOTES = 150
NORMAL_90 = 1.6448536
"""Sigmas within which 90 % of a normal distribution lie."""
AT_ONCE = 32


def teacher_config() -> StagesConfig:
    """Four layers of width 256, fitted for six passes; the best of them by validation is kept."""
    fitting = replace(LAPTOP.expert.fitting, epochs=6, backbone_rate=1e-4, patience=None)
    return replace(
        LAPTOP,
        stack=replace(LAPTOP.stack, dim=256, heads=8),
        symbolic=replace(LAPTOP.symbolic, layers=4, width=32),
        expert=replace(LAPTOP.expert, fitting=fitting),
        masked=None,
        specialists=None,
    )


def student_config() -> StagesConfig:
    """A quarter of the laptop's width, fitted for up to 30 passes."""
    fitting = replace(LAPTOP.expert.fitting, epochs=30)
    return replace(
        LAPTOP,
        stack=replace(LAPTOP.stack, dim=16),
        symbolic=replace(LAPTOP.symbolic, width=8),
        expert=replace(LAPTOP.expert, fitting=fitting),
        masked=None,
        specialists=None,
    )


def parts(home: Path) -> tuple[list[Dataset], Played]:
    """Training, validation, calibration and test segments, and their notes."""
    rated = rated_corpus(Settings(home), "percepiano")
    data, fold = rated.without_features(), release_fold(rated.splits())
    names = ("train", "validation", "calibration", "test")
    each = [data.take(rows_in(data, fold, [name])) for name in names]
    return each, segment_performances(rated.artefacts, rated.segments)


def short(data: Dataset, played: Played) -> Dataset:
    """Segments of at most `MOST_NOTES` notes."""
    counts = [len(one) for one in played(data.segment_ids)]
    return data.take(np.flatnonzero(np.array(counts) <= MOST_NOTES))


def calibrated(held: Dataset, on_held: Said, said: Said) -> Said:
    """`said` with a sigma that is scaled by what raters said of other music."""
    found = fit_calibration(held.target_names, *on_held, held.labels, held.passages)
    return said[0], found.scaled(said[1])


def metrics(data: Dataset, said: Said) -> dict[str, float]:
    """Means over the targets."""
    each: list[dict[str, float]] = []
    for target in range(len(data.target_names)):
        rows = ~np.isnan(data.labels[:, target])
        y, mean, sigma = data.labels[rows, target], said[0][rows, target], said[1][rows, target]
        passages = [name for name, kept in zip(data.passages, rows, strict=True) if kept]
        each.append(
            {
                "R2": r2(y, mean)[0],
                "Pearson": pearson(y, mean)[0],
                "Spearman": spearman(y, mean)[0],
                "MAE": mean_absolute_error(y, mean)[0],
                "order": pair_order(y, mean)[0],
                "within": pair_order_within(y, mean, same_passage(passages))[0],
                "CRPS": crps(y, mean, sigma)[0],
                "in 90 %": float(np.mean(abs(y - mean) < NORMAL_90 * sigma)),
            }
        )
    return {name: float(np.mean([one[name] for one in each])) for name in each[0]}


def asked(score: Callable[[Sequence[Performance]], Said], heard: list[Performance]) -> Said:
    """All of them, in batches of `AT_ONCE`."""
    said = [score(heard[i : i + AT_ONCE]) for i in range(0, len(heard), AT_ONCE)]
    means, sigmas = zip(*said, strict=True)
    return np.concatenate(means), np.concatenate(sigmas)


def cpu_seconds(run: Callable[[], object]) -> float:
    """Of this process, the better of two."""
    spent: list[float] = []
    for _ in range(2):
        begun = time.process_time()
        run()
        spent.append(time.process_time() - begun)
    return min(spent)


def memory_mb(folder: Path) -> float:
    """What a fresh process holds more once it has loaded the graphs and scored with them."""
    script = (
        "import sys, pathlib, numpy as np, onnxruntime as ort\n"
        "def held():\n"
        "    text = pathlib.Path('/proc/self/status').read_text()\n"
        "    return int(text.split('VmRSS:')[1].split()[0]) / 1024\n"
        "options = ort.SessionOptions(); options.intra_op_num_threads = 1\n"
        "options.enable_cpu_mem_arena = False\n"
        "before = held()\n"
        "graphs = [ort.InferenceSession(f'{sys.argv[1]}/{n}', options) for n in sys.argv[2:]]\n"
        "mask = np.ones((1, 8), bool)\n"
        "fields = np.zeros((1, 8, 6), np.int64)\n"
        "(read,) = graphs[0].run(None, {'fields': fields, 'mask': mask})\n"
        "told = {one.name: one for one in graphs[1].get_inputs()}['features']\n"
        "told = np.zeros((1, told.shape[1]), np.float32)\n"
        "graphs[1].run(None, {'read': read, 'read_mask': mask, 'features': told})\n"
        "print(held() - before)\n"
    )
    command = [sys.executable, "-c", script, str(folder), ENCODER_FILE, SCORER_FILE]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def models(home: Path, work: Path) -> tuple[RatedEvaluator, RatedEvaluator]:
    """Teacher and student, trained or as they were kept."""
    (train, validation, *_), played = parts(home)
    train, validation = short(train, played), short(validation, played)

    def tell(done: float, doing: str) -> None:
        print(f"  {doing}", file=sys.stderr, flush=True)

    if not (work / "teacher" / WEIGHTS).is_file():
        config = teacher_config()
        teacher = new_evaluator(config, train.target_names, 0)
        learned, judged = (
            rated_material(d, played, None, config.symbolic) for d in (train, validation)
        )
        where, vary = work / "teacher", expert_variation(config)
        fit_rated(config, config.expert, teacher, learned, judged, 0, where, tell, vary)
    teacher = load_evaluator(work / "teacher" / WEIGHTS)
    if not (work / "student" / WEIGHTS).is_file():
        music, judged = (played(d.segment_ids) for d in (train, validation))
        distilled(student_config(), teacher, music, judged, 0, work / "student", tell)
    return teacher, load_evaluator(work / "student" / WEIGHTS)


def export(folder: Path, case: Case, some: list[Performance]) -> None:
    """Graphs that were held to torch on `some` in fp32; in another precision, those rounded."""
    if case.precision is Precision.FP32:
        material = Material.unrated(some, measured=measured(some))
        export_stack(folder, Voices(case.rated), None, case.precision, material)
        return
    whole = folder.parent / replace(case, precision=Precision.FP32).folder
    graphs = {path.name: path.read_bytes() for path in whole.glob("*.onnx")}
    with atomic_directory(folder) as temporary:
        for name, content in rounded(graphs, case.precision).items():
            (temporary / name).write_bytes(content)
        shutil.copy(whole / MANIFEST_FILE, temporary)


@dataclass(frozen=True)
class Case:
    """One model in one precision."""

    name: str
    rated: RatedEvaluator
    precision: Precision

    @property
    def called(self) -> str:
        """As in the table."""
        return f"{self.name} {self.precision.value}"

    @property
    def folder(self) -> str:
        """Name of that of its graphs."""
        return f"{self.name}-{self.precision.value}"


@dataclass(frozen=True)
class Judged:
    """What a case says of the unseen segments, what that is worth and what it takes."""

    said: Said
    metrics: dict[str, float]
    taken: list[str]


def judged(case: Case, work: Path, home: Path, measuring: float) -> Judged:
    """measuring: CPU seconds that every case takes to measure the notes."""
    (_, _, held, unseen), played = parts(home)
    heard, others = played(unseen.segment_ids), played(held.segment_ids)
    folder = work / case.folder
    if not folder.is_dir():
        export(folder, case, heard[:AT_ONCE])
    stack = open_stack(folder, threads=1)
    said = asked(stack.scores, heard)
    spent = cpu_seconds(lambda: asked(stack.scores, heard))
    weights = sum(one.numel() for one in case.rated.parameters())
    size = sum((folder / file).stat().st_size for file in (ENCODER_FILE, SCORER_FILE))
    taken = [
        f"{weights / 1e6:.2f} M",
        f"{size / 1e6:.2f}",
        f"{memory_mb(folder):.1f}",
        f"{measuring + spent:.2f}",
        f"{spent:.2f}",
    ]
    found = metrics(unseen, calibrated(held, asked(stack.scores, others), said))
    return Judged(said, found, taken)


def main() -> None:
    """Train what is not there, export, judge and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("work", type=Path)
    chosen = parser.parse_args()
    teacher, student = models(chosen.home, chosen.work)
    (*_, unseen), played = parts(chosen.home)
    heard = played(unseen.segment_ids)
    begun = time.process_time()
    measured(heard)  # What is measured of a clip is kept: later it costs nothing.
    measuring = time.process_time() - begun
    print(f"{len(heard)} unseen segments, {len(unseen.target_names)} targets")
    print(f"measuring them takes {measuring:.2f} s CPU, for every model alike")
    cases = [Case("teacher", teacher, one) for one in Precision]
    cases += [Case("student", student, one) for one in (Precision.FP32, Precision.INT8)]
    whole: Judged | None = None
    for case in cases:
        one = judged(case, chosen.work, chosen.home, measuring)
        if whole is None:
            whole = one
            header = ["model", "weights", "file MB", "memory MB", "CPU s", "graphs alone"]
            print("| " + " | ".join([*header, "pairs turned", *one.metrics]) + " |")
            print("|---|" + "---:|" * (len(header) + len(one.metrics)))
        against = [
            f"{value:.4f} ({100 * (value / whole.metrics[name] - 1):+.2f} %)"
            for name, value in one.metrics.items()
        ]
        row = [case.called, *one.taken, turned(whole.said[0], one.said[0]), *against]
        print("| " + " | ".join(row) + " |", flush=True)


def turned(first: Matrix, other: Matrix) -> str:
    """Pairs of segments of which the two put another one first, over all targets."""
    count, targets = first.shape
    flips = sum(turned_pairs(first[:, t], other[:, t]) for t in range(targets))
    pairs = targets * count * (count - 1) // 2
    return f"{flips:,} of {pairs:,} ({100 * flips / pairs:.2f} %)"


if __name__ == "__main__":
    main()
