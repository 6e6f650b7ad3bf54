"""An exported stack says what torch says, whatever the batch; what cannot be exported says so."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from piano_core.errors import BundleError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.stack_export import (
    Agreement,
    agreement,
    export_stack,
    open_stack,
    read_stack_manifest,
)
from piano_core.stack_export.run import ENCODER_FILE
from piano_core.training.stages.config import SMALL, StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.pipeline import new_evaluator
from piano_core.transcription.manifest import Precision
from tests.training.stages.toys import rated_tunes, tune

TUNES = [tune(40 + 8 * i, 0.1 + 0.05 * i, notes=3 + 5 * i, seed=i) for i in range(8)]


def stack(config: StagesConfig = SMALL) -> RatedEvaluator:
    """With weights of which every part matters, on the scale of its labels."""
    rated = new_evaluator(config, ("loud", "fast"), seed=0).eval()
    rated.see_labels(rated_tunes(8).labels)
    head: Any = rated.evaluator.head
    seeded = torch.Generator().manual_seed(0)
    torch.nn.init.normal_(head.log_sigma.weight, 0.0, 0.2, generator=seeded)
    return rated


def composed(aggregation: str) -> StagesConfig:
    return replace(SMALL, stack=replace(SMALL.stack, aggregation=aggregation))


STACKS = {"fp32": "transformer", "fp16": "mean", "int8": "attention"}
"""Aggregation of the stack that is exported in each precision: all of them have graphs."""


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    for name, aggregation in STACKS.items():
        rated = stack(composed(aggregation))
        export_stack(folder / name, rated, None, Precision(name), TUNES)
    return folder


def compared(exported: Path, name: str) -> Agreement:
    return agreement(open_stack(exported / name), stack(composed(STACKS[name])), TUNES)


def test_single_precision_says_what_torch_says_and_turns_no_pair(exported: Path) -> None:
    found = compared(exported, "fp32")
    assert found.mean < 1e-3 and found.aleatoric < 1e-3
    assert (found.flips, found.pairs) == (0, 2 * 28)
    manifest: Any = read_stack_manifest(exported / "fp32")
    assert manifest.agreement["flips"] == 0
    assert manifest.composed["stack"]["aggregation"] == "transformer"


@pytest.mark.parametrize(("precision", "points"), [("fp16", 0.3), ("int8", 3.0)])
def test_rounded_weights_stay_near_torch(exported: Path, precision: str, points: float) -> None:
    assert 0 < compared(exported, precision).mean < points


def test_rounded_weights_take_less_room(exported: Path) -> None:
    sizes = [(exported / name / ENCODER_FILE).stat().st_size for name in STACKS]
    assert sizes[0] > max(sizes[1:])


def test_a_clip_is_scored_alike_alone_and_beside_longer_ones(exported: Path) -> None:
    graphs = open_stack(exported / "fp32")
    together = graphs.scores(TUNES)[0]
    alone = np.concatenate([graphs.scores([one])[0] for one in TUNES])
    np.testing.assert_allclose(alone, together, atol=1e-3)
    silence = Performance(note_array([]), pedal_array(), 1.0)
    assert np.isfinite(graphs.scores([silence, TUNES[0]])[0]).all()


@pytest.mark.parametrize("aggregation", ["recurrent", "hierarchy"])
def test_what_has_no_graph_is_refused_and_leaves_nothing(tmp_path: Path, aggregation: str) -> None:
    with pytest.raises(BundleError, match=f"{aggregation} cannot be exported"):
        export_stack(tmp_path / "out", stack(composed(aggregation)), None, Precision.FP32, TUNES)
    assert not list(tmp_path.iterdir())


def test_a_changed_graph_is_noticed(exported: Path, tmp_path: Path) -> None:
    shutil.copytree(exported / "fp32", tmp_path / "out")
    with (tmp_path / "out" / ENCODER_FILE).open("ab") as stream:
        stream.write(b"more")
    with pytest.raises(BundleError, match="has changed"):
        read_stack_manifest(tmp_path / "out")
