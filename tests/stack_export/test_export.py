"""An exported stack says what torch says, whatever the batch; what cannot be exported says so."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from piano_core.audio import write_wav
from piano_core.bundle import ENCODER_FILE, SCORER_FILE
from piano_core.errors import BundleError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.stack.config import FusionName, Hears, StackConfig
from piano_core.stack_export import (
    Agreement,
    ExportedStack,
    Voices,
    agreement,
    export_stack,
    open_stack,
    read_stack_manifest,
)
from piano_core.stack_export.encoders import LevelsGraph, NotesGraph
from piano_core.stack_export.graphs import SOUND_FILE, rounded, traced_graphs
from piano_core.stack_export.scorer import ScorerGraph, scorer_inputs
from piano_core.training.stages.config import SMALL, StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.hearing import SampledSounds
from piano_core.training.stages.material import Material
from piano_core.training.stages.measuring import measured
from piano_core.training.stages.pipeline import new_evaluator
from piano_core.transcription.manifest import Precision
from tests.training.stages.toys import rated_tunes, tune

TUNES = [tune(40 + 8 * i, 0.1 + 0.05 * i, notes=3 + 5 * i, seed=i) for i in range(8)]


def stack(config: StagesConfig = SMALL) -> RatedEvaluator:
    """With weights of which every part matters, on the scale of its labels."""
    rated = new_evaluator(config, ("loud", "fast"), seed=0).eval()
    rated.see_labels(rated_tunes(8).labels)
    rated.see_measured(measured(TUNES))
    head: Any = rated.evaluator.head
    seeded = torch.Generator().manual_seed(0)
    torch.nn.init.normal_(head.log_sigma.weight, 0.0, 0.2, generator=seeded)
    if rated.measures is not None:
        torch.nn.init.normal_(rated.measures.mean.weight, 0.0, 0.5, generator=seeded)
    return rated


def composed(
    aggregation: str, hears: Hears = "notes", fusion: FusionName | None = None
) -> StagesConfig:
    own = replace(SMALL, stack=replace(SMALL.stack, aggregation=aggregation))
    return own.hearing(hears, fusion)


def told(config: StagesConfig) -> StagesConfig:
    """The same with what is measured of notes."""
    return replace(config, symbolic=replace(config.symbolic, measured=True))


STACKS = {
    "fp32": composed("recurrent"),
    "fp16": told(composed("attention", "both")),
    "int8": told(composed("attention", "both")),
}
"""The stack that is exported in each precision, with a specialist in fp32; the others are compared
without a graph."""


def voices_of(name: str) -> Voices:
    """Who speaks in the exported stack of that precision."""
    config = STACKS[name]
    if name != "fp32":
        return Voices(stack(config))
    special = new_evaluator(config, ("fast",), 1).eval()
    special.see_labels(rated_tunes(8).labels[:, 1:])
    return Voices(stack(config), (special,))


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """The tunes, and noise of their length; one of them has no sound."""
    folder, rng, paths = tmp_path_factory.mktemp("noise"), np.random.default_rng(0), list[Any]()
    for place, one in enumerate(TUNES):
        paths.append(folder / f"{place}.wav")
        write_wav(paths[-1], 0.1 * rng.standard_normal(int(16_000 * one.duration_s)), 16_000)
    sounds = SampledSounds([None, *paths[1:]], 16_000, 20.0)
    return Material.unrated(TUNES, sounds, measured(TUNES))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, music: Material) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    traced: dict[StackConfig, dict[str, bytes]] = {}

    def once(voices: Voices, published: None, precision: Precision) -> dict[str, bytes]:
        if voices.stack not in traced:
            traced[voices.stack] = traced_graphs(voices, published)
        return rounded(traced[voices.stack], precision)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("piano_core.stack_export.export.stack_graphs", once)
        for name in STACKS:
            export_stack(folder / name, voices_of(name), None, Precision(name), music)
    return folder


@pytest.fixture
def compared(exported: Path, music: Material) -> Callable[[str], Agreement]:
    def one(name: str) -> Agreement:
        return agreement(open_stack(exported / name), voices_of(name), music)

    return one


@dataclass
class Untraced:
    """A module in place of its graph: what is traced, without the minute that tracing takes."""

    module: torch.nn.Module
    inputs: tuple[str, ...]

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in self.inputs]

    def run(self, _: None, feeds: dict[str, np.ndarray]) -> list[np.ndarray]:
        with torch.inference_mode():
            given = [torch.from_numpy(np.asarray(feeds[name])) for name in self.inputs]
            said = self.module.eval()(*given)
        return [one.numpy() for one in (said if isinstance(said, tuple) else (said,))]


def untraced(voices: Voices) -> ExportedStack:
    graphs: dict[str, Any] = {}
    hears = voices.stack.hears
    if hears != "sound":
        graphs[ENCODER_FILE] = Untraced(NotesGraph(voices), ("fields", "mask"))
    if hears != "notes":
        graphs[SOUND_FILE] = Untraced(LevelsGraph(voices), ("levels", "frames"))
    graphs[SCORER_FILE] = Untraced(ScorerGraph(voices), scorer_inputs(voices))
    return ExportedStack(graphs, voices.general.sound_config, None)


@pytest.mark.parametrize(
    "config",
    [
        composed("transformer", "both", "cross_attention"),
        composed("mean", "both", "concatenation"),
        composed("transformer"),
        composed("mean", "sound"),
        told(composed("attention", "both")),
        composed("mean").hearing("sound", encoder="constant_q"),
    ],
)
def test_what_is_traced_says_what_the_stack_says(config: StagesConfig, music: Material) -> None:
    voices = Voices(stack(config))
    found = agreement(untraced(voices), voices, music)
    assert found.mean < 1e-3 and found.sigma < 1e-3 and found.flips == 0


def test_specialists_speak_with_the_sigma_of_their_mixture(music: Material) -> None:
    config = composed("mean")
    special = tuple(new_evaluator(config, ("fast",), seed).eval() for seed in (1, 2))
    for one in special:
        one.see_labels(rated_tunes(8).labels[:, 1:])
    voices = Voices(stack(config), special)
    found = agreement(untraced(voices), voices, music)
    assert found.mean < 1e-3 and found.sigma < 1e-3
    meant = voices.predict(music)
    assert (meant.epistemic[:, 1] > 0).all() and (meant.epistemic[:, 0] == 0).all()


def test_single_precision_says_what_torch_says_and_turns_no_pair(
    exported: Path, compared: Callable[[str], Agreement]
) -> None:
    found = compared("fp32")
    assert found.mean < 1e-3 and found.sigma < 1e-3
    assert (found.flips, found.pairs) == (0, 2 * 28)
    manifest: Any = read_stack_manifest(exported / "fp32")
    assert manifest.agreement["flips"] == 0
    assert manifest.composed["stack"]["aggregation"] == "recurrent"


@pytest.mark.parametrize(("precision", "points"), [("fp16", 0.3), ("int8", 3.0)])
def test_rounded_weights_stay_near_torch(
    compared: Callable[[str], Agreement], precision: str, points: float
) -> None:
    assert 0 < compared(precision).mean < points


def test_a_clip_is_scored_alike_alone_and_beside_longer_ones(exported: Path) -> None:
    graphs = open_stack(exported / "fp32")
    together = graphs.scores(TUNES)[0]
    alone = np.concatenate([graphs.scores([one])[0] for one in TUNES])
    np.testing.assert_allclose(alone, together, atol=1e-3)
    silence = Performance(note_array([]), pedal_array(), 1.0)
    assert np.isfinite(graphs.scores([silence, TUNES[0]])[0]).all()


@pytest.mark.parametrize(("precision", "points"), [("fp16", 0.2), ("int8", 1.0)])
def test_rounded_graphs_of_sound_hear_a_clip_alike_alone_and_beside_others(
    exported: Path, music: Material, precision: str, points: float
) -> None:
    assert music.sounds is not None
    graphs, rows = open_stack(exported / precision), np.arange(len(TUNES))
    together = graphs.scores(TUNES, music.sounds.samples(rows))[0]
    alone = graphs.scores(TUNES[3:4], music.sounds.samples(rows[3:4]))[0]
    np.testing.assert_allclose(alone[0], together[3], atol=points)
    unheard = graphs.scores(TUNES[3:4], music.sounds.samples(rows[:1]))[0]
    assert np.abs(unheard - alone).max() > 0.01


def test_a_stack_that_hears_sound_is_not_scored_without_any() -> None:
    voices = Voices(stack(composed("mean", "sound")))
    with pytest.raises(BundleError, match="hears sound, and none was given"):
        untraced(voices).scores(TUNES)


def test_specialists_of_another_architecture_are_refused() -> None:
    with pytest.raises(BundleError, match="another architecture"):
        Voices(stack(), (new_evaluator(composed("attention"), ("fast",), 1),))


def test_a_changed_graph_is_noticed(exported: Path, tmp_path: Path) -> None:
    shutil.copytree(exported / "fp32", tmp_path / "out")
    with (tmp_path / "out" / ENCODER_FILE).open("ab") as stream:
        stream.write(b"more")
    with pytest.raises(BundleError, match="has changed"):
        read_stack_manifest(tmp_path / "out")
