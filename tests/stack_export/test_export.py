"""An exported stack says what torch says, whatever the batch; what cannot be exported says so."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from piano_core.audio import write_wav
from piano_core.errors import BundleError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.stack_export import (
    Agreement,
    Voices,
    agreement,
    export_stack,
    open_stack,
    read_stack_manifest,
)
from piano_core.stack_export.graphs import NOTES_FILE
from piano_core.training.stages.config import SMALL, StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.hearing import SampledSounds
from piano_core.training.stages.material import Material
from piano_core.training.stages.pipeline import new_evaluator
from piano_core.transcription.manifest import Precision
from tests.training.stages.toys import rated_tunes, tune

TUNES = [tune(40 + 8 * i, 0.1 + 0.05 * i, notes=3 + 5 * i, seed=i) for i in range(8)]
MUSIC = Material.unrated(TUNES)


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
        export_stack(folder / name, Voices(rated), None, Precision(name), MUSIC)
    return folder


def compared(exported: Path, name: str) -> Agreement:
    return agreement(open_stack(exported / name), Voices(stack(composed(STACKS[name]))), MUSIC)


def test_single_precision_says_what_torch_says_and_turns_no_pair(exported: Path) -> None:
    found = compared(exported, "fp32")
    assert found.mean < 1e-3 and found.sigma < 1e-3
    assert (found.flips, found.pairs) == (0, 2 * 28)
    manifest: Any = read_stack_manifest(exported / "fp32")
    assert manifest.agreement["flips"] == 0
    assert manifest.composed["stack"]["aggregation"] == "transformer"


@pytest.mark.parametrize(("precision", "points"), [("fp16", 0.3), ("int8", 3.0)])
def test_rounded_weights_stay_near_torch(exported: Path, precision: str, points: float) -> None:
    assert 0 < compared(exported, precision).mean < points


def test_rounded_weights_take_less_room(exported: Path) -> None:
    sizes = [(exported / name / NOTES_FILE).stat().st_size for name in STACKS]
    assert sizes[0] > max(sizes[1:])


def test_a_clip_is_scored_alike_alone_and_beside_longer_ones(exported: Path) -> None:
    graphs = open_stack(exported / "fp32")
    together = graphs.scores(TUNES)[0]
    alone = np.concatenate([graphs.scores([one])[0] for one in TUNES])
    np.testing.assert_allclose(alone, together, atol=1e-3)
    silence = Performance(note_array([]), pedal_array(), 1.0)
    assert np.isfinite(graphs.scores([silence, TUNES[0]])[0]).all()


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """The tunes beside noise of their length; one of them has no sound."""
    folder, rng, paths = tmp_path_factory.mktemp("noise"), np.random.default_rng(0), list[Any]()
    for place, one in enumerate(TUNES):
        paths.append(folder / f"{place}.wav")
        write_wav(paths[-1], 0.1 * rng.standard_normal(int(16_000 * one.duration_s)), 16_000)
    return Material.unrated(TUNES, SampledSounds([None, *paths[1:]], 16_000, 20.0))


def test_sound_and_notes_and_all_that_stands_on_them_become_graphs(
    tmp_path: Path, heard: Material
) -> None:
    config = composed("hierarchy").hearing("both", "gated")
    manifest: Any = export_stack(
        tmp_path / "out", Voices(stack(config)), None, Precision.FP32, heard
    )
    assert set(manifest.files) == {"encoder.onnx", "sound_encoder.onnx", "scorer.onnx"}
    assert manifest.agreement["mean"] < 1e-2 and manifest.agreement["flips"] == 0
    with pytest.raises(BundleError, match="hears sound, and none was given"):
        open_stack(tmp_path / "out").scores(TUNES)


def test_specialists_speak_in_one_graph_with_the_sigma_of_their_mixture(tmp_path: Path) -> None:
    config = composed("recurrent")
    special = tuple(new_evaluator(config, ("fast",), seed).eval() for seed in (1, 2))
    for one in special:
        one.see_labels(rated_tunes(8).labels[:, 1:])
    voices = Voices(stack(config), special)
    export_stack(tmp_path / "out", voices, None, Precision.FP32, MUSIC)
    said, sigma = open_stack(tmp_path / "out").scores(TUNES)
    meant = voices.predict(MUSIC)
    np.testing.assert_allclose(said, meant.mean, atol=1e-2)
    np.testing.assert_allclose(sigma, meant.sigma, atol=1e-2)
    assert (meant.epistemic[:, 1] > 0).all() and (meant.epistemic[:, 0] == 0).all()


def test_specialists_of_another_architecture_are_refused() -> None:
    with pytest.raises(BundleError, match="another architecture"):
        Voices(stack(), (new_evaluator(composed("attention"), ("fast",), 1),))


def test_a_changed_graph_is_noticed(exported: Path, tmp_path: Path) -> None:
    shutil.copytree(exported / "fp32", tmp_path / "out")
    with (tmp_path / "out" / NOTES_FILE).open("ab") as stream:
        stream.write(b"more")
    with pytest.raises(BundleError, match="has changed"):
        read_stack_manifest(tmp_path / "out")
