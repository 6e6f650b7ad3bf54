"""An ablation compares two stacks on the same folds, keeps what is done, and says what it lacks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.ablation import Effect, format_effects
from piano_core.ablation.arms import NOTES, QUESTIONS, Arm, Given, arms_of, chosen_questions
from piano_core.ablation.study import Folds, ablate
from piano_core.errors import SettingsError
from piano_core.models import Dataset, Prediction
from piano_core.progress import Progress, no_progress
from piano_core.splits import assign_splits
from piano_core.tables import Segments
from piano_core.training.stages.config import LAPTOP, PRESETS, SMALL, StagesConfig

ROWS, PIECES = 60, 15


@dataclass(frozen=True)
class Guess:
    """Says the labels with so much noise, which is what an arm of the test is good for."""

    name: str
    noise: float
    truth: dict[str, float]
    fits: list[str]

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> Guess:
        self.fits.append(self.name)
        return self

    def predict(self, dataset: Dataset) -> Prediction:
        rng = np.random.default_rng(len(self.name))
        mean = np.array([[self.truth[name]] for name in dataset.segment_ids])
        mean = mean + self.noise * rng.normal(size=mean.shape)
        return Prediction(mean, np.full_like(mean, 5.0), np.full_like(mean, 1.0))


@pytest.fixture
def folds(tmp_path: Path) -> Folds:
    names = [f"c/r{i}#0" for i in range(ROWS)]
    music = [f"music {i // (ROWS // PIECES)}" for i in range(ROWS)]
    segments = Segments.validate(
        pl.DataFrame(
            {
                "segment_id": names,
                "corpus": "c",
                "recording_id": [name[:-2] for name in names],
                "start_s": 0.0,
                "end_s": 20.0,
                "content_hash": names,
                "note_count": 100,
                "work": "work",
                "passage": music,
                "performer": "somebody",
                "overlap_group": music,
                "deadpan": False,
            }
        ),
        cast=True,
    )
    labels = np.random.default_rng(0).normal(50, 10, (ROWS, 1))
    errors = np.full_like(labels, 3.0)
    data = Dataset(tuple(names), np.zeros((ROWS, 0)), labels, errors, tuple(music), (), ("timing",))
    splits = assign_splits(segments, ["overlap"], folds=3)
    return Folds(data, segments, splits, "overlap", tmp_path, resamples=200)


def given(folder: Path) -> Given:
    return Given(folder / "weights", folder / "encoder.safetensors")


def answered(folds: Folds, fits: list[str], *questions: str) -> dict[str, Effect]:
    truth = dict(zip(folds.dataset.segment_ids, folds.dataset.labels[:, 0].tolist(), strict=True))

    def model_of(arm: Arm) -> Guess:
        return Guess(arm.name, 3.0 if arm.name == NOTES else 8.0, truth, fits)

    arms = arms_of(SMALL, given(folds.kept))
    found = ablate(folds, chosen_questions(questions), arms, model_of)
    return {one.question: one for one in found}


def test_a_part_that_helps_is_told_from_none_and_from_what_cannot_be_measured(folds: Folds):
    found = answered(folds, [])
    assert list(found) == [question.name for question in QUESTIONS]
    one = found["pretraining"]
    assert one.verdict == "helps" and one.low is not None and one.low > 0
    assert one.r2_more is not None and one.r2_less is not None
    assert one.difference == pytest.approx(one.r2_more - one.r2_less)
    assert found["ensemble"].verdict == "harms"  # the test's ensemble is noisier than its one model
    assert found["sound or notes"].verdict == "harms"
    lacking = found["encoder of sound"]
    assert lacking.verdict == "not measured" and "m-a-p/MERT-v1-330M" in lacking.lacking


def test_an_arm_of_several_questions_is_trained_once_and_what_it_said_is_kept(folds: Folds):
    fits: list[str] = []
    first = answered(folds, fits, "pretraining", "augmentation")
    assert sorted(set(fits)) == ["not pretrained", "not varied", "notes"] and len(fits) == 3 * 3
    again: list[str] = []
    assert answered(folds, again, "pretraining", "augmentation") == first and again == []
    answered(replace(folds, seed=1), again, "pretraining")
    assert len(again) == 2 * 3, "another seed is another study"


def test_an_interval_that_holds_nothing_is_undecided():
    one = Effect("q", "Q", "a", "b", "", 0.2, 0.1, 0.1, -0.1, 0.3)
    assert one.verdict == "undecided"
    assert "| Q: a against b | 0.200 | 0.100 | +0.100 [-0.100, +0.300] | undecided | - |" in (
        format_effects([one])
    )


@pytest.mark.parametrize("config", PRESETS.values())
def test_every_arm_is_one_change_away_from_the_whole(config: StagesConfig, tmp_path: Path):
    (tmp_path / "weights" / "MERT-v1-95M").mkdir(parents=True)
    (tmp_path / "encoder.safetensors").touch()
    arms = arms_of(config, given(tmp_path))
    assert {name for q in QUESTIONS for name in (q.more, q.less)} == set(arms)
    whole = replace(config.hearing("notes"), specialists=None)
    for arm in arms.values():
        assert (arm.config is None) == bool(arm.lacking)
        assert arm.config is None or arm.config.specialists is None
        changed = arm.config != whole or arm.members > 1 or arm.begun is not None
        assert changed or arm.name == NOTES
    assert arms["MERT-95M"].config is not None and arms["MERT-330M"].config is None
    on_sound = ("sound", "sound, not varied", "sound, constant-Q", "MERT-95M")
    assert {arms[name].config.stack.hears for name in on_sound} == {"sound"}


def test_an_encoder_of_other_music_is_asked_for_and_known_by_its_content(folds: Folds):
    lacking = answered(folds, [], "other music")["other music"]
    assert lacking.verdict == "not measured" and "--stage masked --music asap" in lacking.lacking
    encoder = given(folds.kept).encoder
    for content, fits in (("one", 2 * 3), ("one", 0), ("another", 3)):
        encoder.write_text(content)
        trained: list[str] = []
        answered(folds, trained, "other music")
        assert len(trained) == fits


def test_sound_of_another_instrument_is_another_study_but_for_notes(folds: Folds):
    trained: list[str] = []
    answered(folds, trained, "sound or notes")
    assert len(trained) == 2 * 3
    answered(replace(folds, played_by="another piano"), trained, "sound or notes")
    assert trained[6:] == ["sound"] * 3


def test_what_the_preset_leaves_out_cannot_be_left_out_again(tmp_path: Path):
    arm = arms_of(replace(LAPTOP, masked=None), given(tmp_path))["not pretrained"]
    assert arm.config is None and "leaves pretraining out" in arm.lacking
    assert "measures nothing" in arms_of(SMALL, given(tmp_path))["not measured"].lacking


def test_a_question_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(SettingsError, match=r"charm: there is no such question.*pretraining"):
        chosen_questions(("charm",))
