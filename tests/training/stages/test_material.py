"""Batches: the same for the same seed and epoch, confident ones first, every row once."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from piano_core.errors import SettingsError
from piano_core.performance import Performance
from piano_core.training.stages import PRESETS, Curriculum
from piano_core.training.stages.material import Batches, Material, stretches
from tests.training.stages.toys import rated_tunes, tune

TOYS = rated_tunes(12)


def test_an_epoch_shows_every_row_once_and_the_next_in_another_order() -> None:
    batches = Batches(TOYS, 4, seed=0)
    first, second = batches.order(0), batches.order(1)
    assert sorted(first) == sorted(second) == list(range(12))
    assert first.tolist() != second.tolist()
    assert first.tolist() == Batches(TOYS, 4, seed=0).order(0).tolist()


def test_clips_of_like_length_share_a_batch_and_all_of_them_come() -> None:
    lengths = np.random.default_rng(0).permutation(np.repeat([3, 30], 16))
    batches = Batches(Material.unrated([tune(64, 0.2, notes=n) for n in lengths]), 4, seed=0)
    order = batches.order(0)
    met = lengths[order].reshape(-1, 4)
    assert (np.ptp(met, axis=1) == 0).all()
    assert sorted(order) == list(range(32))
    firsts = [lengths[batches.order(epoch)[:4]].max() for epoch in range(9)]
    assert set(firsts) == {3, 30}, "short and long batches must not come in order"


def test_what_is_varied_depends_on_seed_and_epoch_alone() -> None:
    def louder(performance: Performance, rng: np.random.Generator) -> Performance:
        notes = performance.notes.copy()
        notes["velocity"] = rng.integers(1, 128)
        return replace(performance, notes=notes)

    def fields(seed: int, epoch: int) -> torch.Tensor:
        batches = Batches(TOYS, 4, seed, louder)
        batches.set_epoch(epoch)
        notes = list(batches)[1].clips.notes
        assert notes is not None
        return notes.fields

    assert torch.equal(fields(0, 1), fields(0, 1))
    assert not torch.equal(fields(0, 1), fields(0, 2))


def test_confident_samples_come_first() -> None:
    confidences = np.repeat(np.linspace(0, 1, 12)[:, None], 2, axis=1)
    material = replace(TOYS, confidences=confidences)
    batches = Batches(material, 4, 0, curriculum=Curriculum(first=0.25, full_by=3))
    met = [set(batches.order(epoch).tolist()) for epoch in range(4)]
    assert met[0] == {9, 10, 11}
    assert met[0] < met[1] < met[2] < met[3] == set(range(12))
    assert all(len(batches.order(epoch)) == 12 for epoch in range(4))


def test_a_missing_label_weighs_nothing() -> None:
    labels = TOYS.labels.copy()
    labels[3, 1] = np.nan
    batch = replace(TOYS, labels=labels).batch(np.array([2, 3]), lambda one, _: one, None)
    assert batch.weights.tolist() == [[1, 1], [1, 0]]
    assert batch.labels.isfinite().all()
    assert batch.variances[0].tolist() == [4, 4]


def test_long_music_is_cut_and_every_note_is_in_one_piece() -> None:
    pieces = stretches([tune(64, 0.2, notes=50), tune(64, 0.1, notes=3)], 20)
    assert [len(piece) for piece in pieces] == [20, 20, 10, 3]
    assert all(piece.notes["onset_s"][0] == pytest.approx(0) for piece in pieces)


def test_presets_hold_the_roadmaps_numbers() -> None:
    expert = PRESETS["bootstrapped"].expert.fitting
    assert (expert.batch * expert.accumulate, expert.epochs) == (32, 100)
    assert (expert.backbone_rate, expert.head_rate) == (5e-6, 5e-5)
    research, devices = PRESETS["research"], PRESETS["research"].machine.devices
    assert (research.expert.fitting.backbone_rate, research.expert.fitting.head_rate) == (
        2e-5,
        1e-4,
    )
    pseudo = research.pseudo.fitting
    assert (devices * pseudo.batch, devices * pseudo.batch * pseudo.accumulate) == (64, 128)
    assert devices * research.expert.fitting.batch == 32
    assert (research.specialists.seeds, len(research.specialists.dimensions)) == (3, 6)


def test_settings_that_cannot_be_are_refused_by_name() -> None:
    with pytest.raises(SettingsError, match=r"Fitting\.batch=0"):
        replace(PRESETS["small"].expert.fitting, batch=0)
