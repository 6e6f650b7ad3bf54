"""`piano train`: stages follow each other through files and say what is wrong."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from click.testing import CliRunner, Result

from piano_core.cli import training
from piano_core.cli.analyze import analyze
from piano_core.cli.bundle import export_stack
from piano_core.cli.diagnose import diagnose
from piano_core.cli.evaluate import evaluate
from piano_core.cli.train import train
from piano_core.errors import CorpusError, PianoError, TrainingError
from piano_core.stack_export import read_stack_manifest
from piano_core.training.stages.sources import Music
from tests.training.stages.toys import tune


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def typed(home: Path, command: Any, *words: str) -> Result:
    runner = CliRunner(catch_exceptions=False, env={"PIANO_HOME": str(home), "PIANO_DATA": ""})
    return runner.invoke(command, words)


def told(home: Path, *words: str) -> dict[str, dict[str, Any]]:
    result = typed(home, train, "--preset", "small", *words, "--json")
    assert result.exit_code == 0, result.output
    return {one["stage"]: one for one in json.loads(result.stdout)["stages"]}


@pytest.fixture(scope="module")
def trained(rated_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rated home after masked pretraining on some tunes, the expert and its calibration."""
    home = tmp_path_factory.mktemp("trained") / "home"
    shutil.copytree(rated_home, home)
    tunes = Music([tune(60, 0.2, seed=i) for i in range(16)], [tune(60, 0.3, seed=99)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "open_corpus", lambda name, data: name)
        patch.setattr(training, "music_of", lambda corpora, progress: tunes)
        masked = told(home, "--stage", "masked", "--music", "asap")
    assert set(masked) == {"masked"} and masked["masked"]["figures"]["epochs"] == 2
    done = told(home, "--corpus", "small")
    assert list(done) == ["expert", "calibration"]
    assert done["expert"]["begun_with"].endswith("small/encoder.safetensors")
    assert done["expert"]["figures"]["validation loss"] < 0.5
    assert done["calibration"]["figures"]["pieces"] >= 3
    return home


def test_a_stage_that_is_done_is_not_done_again(trained: Path) -> None:
    weights = trained / "stack" / "small" / "small" / "expert" / "weights.safetensors"
    before = weights.read_bytes()
    assert told(trained, "--corpus", "small", "--stage", "expert")["expert"]["files"]
    assert weights.read_bytes() == before


def test_people_read_what_each_stage_began_with(trained: Path) -> None:
    result = typed(trained, train, "--preset", "small", "--corpus", "small", "--stage", "expert")
    assert "encoder.safetensors" in result.stdout and "validation loss" in result.stdout


def test_the_expert_becomes_graphs_with_its_calibration(trained: Path, tmp_path: Path) -> None:
    words = (str(tmp_path / "out"), "--corpus", "small", "--preset", "small")
    result = typed(trained, export_stack, *words)
    assert result.exit_code == 0 and "0 of" in result.stdout
    manifest = read_stack_manifest(tmp_path / "out")
    assert manifest.targets == ("timing", "space")
    assert manifest.calibration["targets"] == ["timing", "space"]
    assert manifest.agreement["mean"] < 0.01


def test_a_pretrained_stack_is_a_row_of_its_own(trained: Path) -> None:
    encoder = str(trained / "stack" / "small" / "encoder.safetensors")
    words = ("--corpus", "small", "--resamples", "20", "--protocol", "overlap", "--json")
    words += ("--preset", "small", "--encoder", encoder)
    names = ("ridge", "stack, pretrained")
    result = typed(trained, evaluate, *words, *(w for n in names for w in ("--model", n)))
    found = json.loads(result.stdout)
    r2 = {
        row["model"]: row["value"]
        for row in found["evaluation"]
        if (row["target"], row["metric"], row["subset"]) == ("mean", "r2", "all")
    }
    assert set(names) <= set(r2)
    assert [one["other"] for one in found["differences"]["overlap"]] == ["stack, pretrained"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--music for masked pretraining"),
        (("--stage", "masked"), "needs --music"),
        (("--stage", "expert"), "need --corpus"),
        (("--preset", "huge"), "huge"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    result = typed(tmp_path, train, *words)
    assert result.exit_code == 2 and said in result.output


@pytest.mark.parametrize("stage", ["specialists", "pseudo-labels"])
def test_a_named_stage_without_material_says_so(trained: Path, stage: str) -> None:
    with pytest.raises(TrainingError, match="leaves this stage out"):
        typed(trained, train, "--preset", "small", "--corpus", "small", "--stage", stage)


def test_weights_of_another_preset_are_refused(trained: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(trained, home)
    wrong = home / "stack" / "laptop"
    (home / "stack" / "small").rename(wrong)
    with pytest.raises(TrainingError, match="another architecture"):
        typed(home, train, "--preset", "laptop", "--corpus", "small", "--stage", "expert")


def test_a_damaged_encoder_is_named(trained: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(trained, home)
    encoder = home / "stack" / "small" / "encoder.safetensors"
    encoder.write_bytes(encoder.read_bytes()[:100])
    with pytest.raises(TrainingError, match=r"encoder\.safetensors: cannot be read"):
        typed(home, train, "--preset", "small", "--corpus", "small", "--stage", "expert")


def test_music_that_is_not_there_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="asap-dataset"):
        typed(tmp_path, train, "--stage", "masked", "--music", "asap")


def test_without_ratings_it_says_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(PianoError, match="piano run"):
        typed(tmp_path, train, "--corpus", "percepiano")


def test_what_a_stage_learned_is_diagnosed_and_its_worst_segments_listed(trained: Path) -> None:
    weights = trained / "stack" / "small" / "small" / "expert" / "weights.safetensors"
    found = json.loads(typed(trained, diagnose, str(weights), "--json").stdout)
    assert found["corpus"] == "small" and found["model"] == "expert of the research stack"
    assert {one["target"] for one in found["targets"]} == {"timing", "space"}
    assert found["segments"] < 20 and "not known" in found["notes"][0]
    worst = json.loads(typed(trained, analyze, str(weights), "--worst", "3", "--json").stdout)
    assert len(worst["worst"]) == 3 and worst["worst"][0]["background"]["path"]


def test_weights_that_rate_nothing_are_named(trained: Path) -> None:
    expert = trained / "stack" / "small" / "small" / "expert"
    epoch = next(expert.glob("epoch-*.safetensors"))
    with pytest.raises(TrainingError, match=r"one epoch.* such as that of `expert`"):
        typed(trained, diagnose, str(epoch))
    encoder = trained / "stack" / "small" / "encoder.safetensors"
    with pytest.raises(TrainingError, match="an encoder of notes"):
        typed(trained, analyze, str(encoder), "--corpus", "small")
