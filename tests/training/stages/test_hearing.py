"""Stacks that hear: sound made from a corpus, alone or beside notes, from files or from a cache."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import polars as pl
import pytest
import torch

from piano_core.artefacts import Artefacts, performance_table, write_table
from piano_core.audio import decode, write_wav
from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.errors import AudioError, MissingPartError, TrainingError
from piano_core.models import Dataset
from piano_core.preparation.segment_sounds import SoundStudio, make_segment_sounds
from piano_core.progress import no_progress
from piano_core.stack.clips import Clips
from piano_core.stack.config import FusionName, Hears
from piano_core.stack.encoded import Encoded
from piano_core.training.stages.config import SMALL, EncoderName, SoundConfig, StagesConfig
from piano_core.training.stages.evaluators import load_evaluator
from piano_core.training.stages.hearing import Ear, Files, load_published
from piano_core.training.stages.material import HeldOut, Material
from piano_core.training.stages.model import StackModel, rated_material
from piano_core.training.stages.pipeline import WEIGHTS, fit_rated, new_evaluator
from tests.training.stages.toys import tune

RATE, COUNT = 16_000, 20
NAMES = tuple(f"toy/{i:02}#0" for i in range(COUNT))
TAKES = [tune(20 + 5 * i, 0.25, notes=4, seed=i) for i in range(COUNT)]
LOUD = np.linspace(20, 80, COUNT)[:, None]
DATA = Dataset(
    NAMES, np.zeros((COUNT, 0)), LOUD, np.full_like(LOUD, 2.0), NAMES, (), ("loud",)
)  # fmt: skip
SIDES: list[tuple[Hears, FusionName | None]] = [
    ("sound", None),
    ("both", "gated"),
    ("both", "concatenation"),
    ("both", "cross_attention"),
]


def quick(hears: Hears, fusion: FusionName | None = None) -> StagesConfig:
    fast = replace(SMALL.expert.fitting, epochs=2)
    short = replace(SMALL, masked=None, pseudo=None, specialists=None)
    return replace(short, expert=replace(SMALL.expert, fitting=fast)).hearing(hears, fusion)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The takes on a pure tone each, as loud as they are played: cheaper than a piano."""
    folder = tmp_path_factory.mktemp("sounds")
    at = np.arange(RATE // 2) / RATE
    for name, take in zip(NAMES, TAKES, strict=True):
        level = take.notes["velocity"][0] / 127
        write_wav(folder / f"{name[4:6]}.wav", 0.5 * level * np.sin(2 * np.pi * 440 * at), RATE)
    return lambda names: [folder / f"{name[4:6]}.wav" for name in names]


@pytest.fixture
def ear(files: Files, tmp_path: Path) -> Ear:
    return Ear(SMALL.sound, files, tmp_path)


def played(names: tuple[str, ...]) -> list:
    return [TAKES[NAMES.index(name)] for name in names]


@pytest.mark.parametrize(("hears", "fusion"), SIDES)
def test_every_side_and_fusion_trains_and_its_file_scores_alike(
    hears: Hears, fusion: FusionName | None, ear: Ear, tmp_path: Path
) -> None:
    config, material = quick(hears, fusion), rated_material(DATA, played, ear, SMALL.symbolic)
    rated = new_evaluator(config, ("loud",), 0)
    fit_rated(config, config.expert, rated, material, material, 0, tmp_path / "out")
    kept = load_evaluator(tmp_path / "out" / WEIGHTS)
    clips = HeldOut(material, COUNT)[0].clips
    with torch.inference_mode():
        assert torch.equal(kept.scores(clips)[0], rated.scores(clips)[0])
    assert (kept.evaluator.symbolic is None) == (hears == "sound")


def test_loudness_is_learned_from_sound_alone(ear: Ear, tmp_path: Path) -> None:
    config = quick("sound")
    longer = replace(config.expert, augment=False, fitting=replace(SMALL.expert.fitting, epochs=8))
    rated, material = (
        new_evaluator(config, ("loud",), 0),
        rated_material(DATA, played, ear, SMALL.symbolic),
    )
    fit_rated(config, longer, rated, material, material, 0, tmp_path)
    with torch.inference_mode():
        said = rated.scores(HeldOut(material, COUNT)[0].clips)[0][:, 0]
    assert np.corrcoef(said, LOUD[:, 0])[0, 1] > 0.8


def test_a_stack_of_both_answers_when_a_side_is_missing(ear: Ear) -> None:
    model = StackModel(quick("both"), played, ear=ear, withheld="notes")
    fitted = model.fit(DATA, DATA, 0)
    said = [replace(fitted, withheld=side).predict(DATA).mean for side in ("notes", "sound", None)]
    assert np.isfinite(said).all()
    assert not np.array_equal(said[0], said[2]) and not np.array_equal(said[1], said[2])


def test_a_clip_without_a_file_has_no_sound(files: Files, tmp_path: Path) -> None:
    def ear(kept: bool) -> Ear:
        sound = replace(SMALL.sound, kept=kept)
        return Ear(sound, lambda names: [None, *files(names)[1:]], tmp_path)

    for kept, length in ((False, RATE // 2), (True, RATE // 2 // SMALL.sound.hop + 1)):
        some = ear(kept).sounds(NAMES)
        assert some.batch(np.array([0, 1])).mask.sum(dim=1).tolist() == [0, length]
        assert some.take(np.array([1])).identity() != some.identity()


@pytest.mark.parametrize("encoder", ["log_mel", "constant_q"])
def test_a_spectrogram_is_made_once_and_heard_as_the_samples_are(
    encoder: EncoderName, files: Files, tmp_path: Path
) -> None:
    config = quick("sound").hearing("sound", encoder=encoder)
    rated = new_evaluator(config, ("loud",), 0).eval()
    kept, sampled = (
        Ear(replace(config.sound, kept=kept), files, tmp_path).sounds(NAMES[:3])
        for kept in (True, False)
    )
    rows = np.arange(3)
    with torch.inference_mode():
        said = [rated.scores(Clips(one.batch(rows), None))[0] for one in (kept, sampled, kept)]
    torch.testing.assert_close(said[0], said[1], atol=1e-3, rtol=1e-5)
    assert torch.equal(said[0], said[2])
    assert len(list(tmp_path.rglob("*.safetensors"))) == 3
    unheard = [tmp_path / path.name for path in files(NAMES[:3])]
    again = Ear(config.sound, lambda names: unheard, tmp_path).sounds(NAMES[:3])
    assert isinstance(again.batch(rows), Encoded), "files are known by name, and not read again"


def test_a_frozen_network_is_heard_once_and_only_its_reader_learns(
    files: Files, tmp_path: Path, weights: Path
) -> None:
    config = replace(quick("sound"), sound=SoundConfig("MERT-v1-95M"))
    published = load_published(config.sound, weights)
    ear = Ear(config.sound, files, tmp_path / "kept", published)
    material = rated_material(DATA.take(np.arange(4)), played, ear, SMALL.symbolic)
    assert isinstance(HeldOut(material, 4)[0].clips.sound, Encoded)
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").rglob("*.safetensors")}
    rated = new_evaluator(config, ("loud",), 0, published=published)
    assert rated.backbone() == []
    fit_rated(config, config.expert, rated, material, material, 0, tmp_path / "out")
    assert len(kept) == 4
    assert kept == {path: path.stat().st_mtime_ns for path in kept}
    assert load_evaluator(tmp_path / "out" / WEIGHTS).network == rated.network


def test_trained_layers_of_a_published_network_are_kept_with_the_stack(
    files: Files, tmp_path: Path, weights: Path
) -> None:
    config = replace(quick("sound"), sound=SoundConfig("MERT-v1-95M", trained_layers=1))
    published = load_published(config.sound, weights)
    ear = Ear(config.sound, files, tmp_path / "kept", published)
    material = rated_material(DATA.take(np.arange(4)), played, ear, SMALL.symbolic)
    rated = new_evaluator(config, ("loud",), 0, published=published)
    before = {name: value.clone() for name, value in rated.state_dict().items()}
    fit_rated(config, config.expert, rated, material, material, 0, tmp_path / "out")
    moved = {n for n, value in rated.state_dict().items() if not torch.equal(value, before[n])}
    assert any("hubert.encoder.layers.2." in name for name in moved)
    assert not any("hubert.encoder.layers.1." in name for name in moved)
    kept = load_evaluator(tmp_path / "out" / WEIGHTS)
    assert all(torch.equal(v, rated.state_dict()[n]) for n, v in kept.state_dict().items())


def test_without_weights_it_is_said_where_they_belong(tmp_path: Path) -> None:
    with pytest.raises(MissingPartError, match=r"MERT-v1-95M: config\.json is not here"):
        load_published(SoundConfig("MERT-v1-95M"), tmp_path)
    with pytest.raises(TrainingError, match="without its published files"):
        new_evaluator(replace(quick("sound"), sound=SoundConfig("MERT-v1-95M")), ("a",), 0)


def test_the_demos_segments_are_played_once_and_recordings_are_cut(tmp_path: Path) -> None:
    demo = DemoCorpus(seed=0)
    recordings = demo.recordings().head(1)
    name = recordings["recording_id"][0]
    segments = demo.segments([name]).head(1)
    studio = SoundStudio(Artefacts(tmp_path), RATE)
    played = demo.performance(name)
    write_table(studio.artefacts.performance_file(name), performance_table(played))
    (path,) = make_segment_sounds(studio, recordings, segments, no_progress)(segments["segment_id"])
    sound = np.concatenate(list(decode(path)))
    span = segments["end_s"][0] - segments["start_s"][0]
    assert len(sound) / RATE >= span and np.abs(sound).max() > 0.01
    before = path.stat().st_mtime_ns
    make_segment_sounds(studio, recordings, segments, no_progress)
    assert path.stat().st_mtime_ns == before

    write_wav(tmp_path / "take.wav", np.sin(np.arange(44_100 * 5) / 20), 44_100)
    own = recordings.with_columns(
        audio_path=pl.lit(str(tmp_path / "take.wav")), audio_hash=pl.lit("abc")
    )
    at = segments.with_columns(start_s=pl.lit(1.0), end_s=pl.lit(3.0))
    (cut,) = make_segment_sounds(studio, own, at, no_progress)(segments["segment_id"])
    assert len(np.concatenate(list(decode(cut)))) == pytest.approx(2 * RATE, abs=2)
    late = segments.with_columns(start_s=pl.lit(7.0), end_s=pl.lit(9.0))
    with pytest.raises(AudioError, match="ends before"):
        make_segment_sounds(studio, own, late, no_progress)


def test_a_stage_on_other_sound_is_another_run(ear: Ear, files: Files, tmp_path: Path) -> None:
    config, material = quick("sound"), rated_material(DATA, played, ear, SMALL.symbolic)
    rated = new_evaluator(config, ("loud",), 0)
    fit_rated(config, config.expert, rated, material, material, 0, tmp_path / "out")
    other = Ear(SMALL.sound, lambda names: files(names)[::-1], tmp_path).sounds(NAMES)
    again = Material.rated(TAKES, LOUD, DATA.label_errors, other)
    fresh = new_evaluator(config, ("loud",), 0)
    with pytest.raises(TrainingError, match="other settings or data"):
        fit_rated(config, config.expert, fresh, again, again, 0, tmp_path / "out")
