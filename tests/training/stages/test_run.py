"""A stage learns, keeps the best, and goes on after a kill as if nothing had happened."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import lightning as L
import numpy as np
import pytest
import torch

from piano_core.errors import TrainingError
from piano_core.models.weights import read_weights
from piano_core.progress import no_progress
from piano_core.training.stages.callbacks import BestWeights
from piano_core.training.stages.config import SMALL, Fitting
from piano_core.training.stages.evaluators import RatedEvaluator, load_evaluator
from piano_core.training.stages.material import Batch, Batches, HeldOut, Material
from piano_core.training.stages.pipeline import (
    WEIGHTS,
    fit_rated,
    new_evaluator,
    pretrain_masked,
)
from piano_core.training.stages.run import fit_stage
from piano_core.training.stages.state import ENDED, RESUME, Fitted
from piano_core.training.stages.tasks import RatingTask
from tests.training.stages.toys import rated_tunes

TARGETS = ("loud", "fast")
TRAIN, VALIDATION = rated_tunes(96), rated_tunes(24, seed=1000)
SHORT = Fitting(8, 2, 3, 1e-3, 3e-3, save_every=2, keep=2)
"""12 batches and 6 moves of the weights an epoch."""


class Killed(Exception):
    """What stands for kill -9: nothing of the process is used afterwards."""


class Watch(L.Callback):
    """Notes the loss of every batch, and dies before one of them."""

    def __init__(self, dies_before: int | None = None) -> None:
        self.dies_before = dies_before
        self.losses: dict[tuple[int, int], float] = {}

    def on_train_batch_start(
        self, trainer: L.Trainer, pl_module: L.LightningModule, batch: Any, batch_idx: int
    ) -> None:
        if self.dies_before == trainer.current_epoch * trainer.num_training_batches + batch_idx:
            raise Killed

    def on_train_batch_end(
        self, trainer: L.Trainer, pl_module: L.LightningModule, outputs: Any, batch: Any,
        batch_idx: int,
    ) -> None:  # fmt: skip
        self.losses[trainer.current_epoch, batch_idx] = float(outputs["loss"])


def run(folder: Path, watch: Watch, fitting: Fitting = SHORT) -> tuple[RatedEvaluator, Fitted]:
    """The stage as a process that has just been started would run it."""
    rated = new_evaluator(SMALL, TARGETS, seed=0)
    rated.see_labels(TRAIN.labels)
    task = RatingTask(rated, 0.5, fitting, seed=0)
    batches = Batches(TRAIN, fitting.batch, seed=0)
    judged = HeldOut(VALIDATION, fitting.batch)
    ended = fit_stage("toy", task, batches, judged, SMALL.machine, folder, no_progress, [watch])
    return rated, ended


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[RatedEvaluator, Fitted, Watch]:
    watch = Watch()
    rated, ended = run(tmp_path_factory.mktemp("whole"), watch)
    return rated, ended, watch


@pytest.mark.parametrize(("dies_before", "goes_on_at"), [(7, (0, 4)), (12, (1, 0)), (35, (2, 8))])
def test_a_killed_run_goes_on_to_the_same_loss(
    dies_before: int,
    goes_on_at: tuple[int, int],
    tmp_path: Path,
    whole: tuple[RatedEvaluator, Fitted, Watch],
) -> None:
    rated, ended, unbroken = whole
    with pytest.raises(Killed):
        run(tmp_path, Watch(dies_before))
    watch = Watch()
    again, ended_again = run(tmp_path, watch)
    assert min(watch.losses) == goes_on_at
    assert watch.losses == {k: v for k, v in unbroken.losses.items() if k >= goes_on_at}
    assert ended_again.loss == ended.loss
    assert ended_again.curve == ended.curve
    for name, tensor in rated.state_dict().items():
        assert torch.equal(tensor, again.state_dict()[name]), name


def test_the_best_epochs_are_kept_as_safetensors(
    whole: tuple[RatedEvaluator, Fitted, Watch],
) -> None:
    rated, ended, _ = whole
    assert len(ended.weights) == SHORT.keep
    header, tensors = read_weights(ended.weights[0], BestWeights.KIND)
    assert header["loss"] == ended.loss
    assert torch.equal(tensors["label_center"], rated.label_center)
    folder = ended.weights[0].parent
    assert {path.name for path in folder.iterdir()} == {*(p.name for p in ended.weights), ENDED}


def test_the_curve_has_both_losses_of_every_epoch_and_counts_the_moves(
    whole: tuple[RatedEvaluator, Fitted, Watch],
) -> None:
    _, ended, watch = whole
    assert ended.curve.steps == 3 * 6 and len(ended.curve.validation) == ended.epochs == 3
    assert min(ended.curve.validation) == ended.loss
    first = [loss for (epoch, _), loss in watch.losses.items() if epoch == 0]
    assert ended.curve.training[0] == pytest.approx(np.mean(first))


def test_a_stage_that_is_done_is_not_done_again(
    whole: tuple[RatedEvaluator, Fitted, Watch],
) -> None:
    rated, ended, _ = whole
    watch = Watch()
    again, ended_again = run(ended.weights[0].parent, watch)
    assert not watch.losses
    assert ended_again == ended
    assert torch.equal(shared(again), shared(rated))


def test_where_memory_is_short_batches_are_halved_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_step = RatingTask.training_step

    def step(self: RatingTask, batch: Batch, batch_idx: int) -> torch.Tensor:
        if len(batch) > 2:
            raise torch.OutOfMemoryError
        return whole_step(self, batch, batch_idx)

    monkeypatch.setattr(RatingTask, "training_step", step)
    heard: list[str] = []
    rated = new_evaluator(SMALL, TARGETS, seed=0)
    task = RatingTask(rated, 0.5, replace(SHORT, epochs=1), seed=0)
    batches, judged = Batches(TRAIN, 8, seed=0), HeldOut(VALIDATION, 8)
    fit_stage(
        "toy", task, batches, judged, SMALL.machine, tmp_path, lambda _, doing: heard.append(doing)
    )
    assert (task.fitting.batch, task.fitting.accumulate) == (2, 8)
    assert heard[:2] == [f"toy: memory is short, batches of {size} now" for size in (4, 2)]


def test_a_loss_that_is_no_number_is_an_error(tmp_path: Path) -> None:
    rated = new_evaluator(SMALL, TARGETS, seed=0)
    with torch.no_grad():
        rated.evaluator.head.mean.bias[0] = torch.nan
    task = RatingTask(rated, 0.5, SHORT, seed=0)
    batches, judged = Batches(TRAIN, 8, seed=0), HeldOut(VALIDATION, 8)
    with pytest.raises(TrainingError, match="the validation loss is nan"):
        fit_stage("toy", task, batches, judged, SMALL.machine, tmp_path, no_progress)


def test_sixteen_bit_products_train_too(tmp_path: Path) -> None:
    rated = new_evaluator(SMALL, TARGETS, seed=0)
    task = RatingTask(rated, 0.5, replace(SHORT, epochs=1), seed=0)
    batches, judged = Batches(TRAIN, 8, seed=0), HeldOut(VALIDATION, 8)
    machine = replace(SMALL.machine, precision="bf16-mixed")
    before = shared(rated).clone()
    fit_stage("toy", task, batches, judged, machine, tmp_path, no_progress)
    assert shared(rated).dtype == torch.float32
    assert not torch.equal(before, shared(rated))


def test_a_run_of_other_settings_is_not_continued(tmp_path: Path) -> None:
    one = replace(SHORT, epochs=1)
    run(tmp_path, Watch(), one)
    with pytest.raises(TrainingError, match="other settings"):
        run(tmp_path, Watch(), replace(one, clip=0.5))


def test_a_damaged_state_is_refused(tmp_path: Path) -> None:
    (tmp_path / RESUME).write_bytes(b"PK not a checkpoint")
    with pytest.raises(TrainingError, match=r"resume\.ckpt: cannot be read"):
        run(tmp_path, Watch())


def test_a_state_with_code_in_it_is_refused_and_the_code_is_not_run(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[Any, ...]:
            return (tmp_path.joinpath("ran").touch, ())

    torch.save({"state": Evil()}, tmp_path / RESUME)
    with pytest.raises(TrainingError, match="cannot be read"):
        run(tmp_path, Watch())
    assert not (tmp_path / "ran").exists()


def test_stopping_early_leaves_the_best_weights(tmp_path: Path) -> None:
    wild = replace(SHORT, epochs=30, head_rate=0.5, backbone_rate=0.5, patience=2, warmup=0.0)
    rated, ended = run(tmp_path, Watch(), wild)
    assert ended.epochs < 30
    assert judged(rated, VALIDATION) == pytest.approx(ended.loss, abs=1e-5)


def test_without_validation_material_nothing_is_begun(tmp_path: Path) -> None:
    rated = new_evaluator(SMALL, TARGETS, seed=0)
    task = RatingTask(rated, 0.5, SHORT, seed=0)
    batches, nobody = Batches(TRAIN, 8, seed=0), HeldOut(Material.unrated([]), 8)
    with pytest.raises(TrainingError, match="when to stop"):
        fit_stage("toy", task, batches, nobody, SMALL.machine, tmp_path, no_progress)


def test_the_stages_follow_each_other_and_the_last_one_knows_loudness_and_pace(
    tmp_path: Path,
) -> None:
    heard: list[str] = []
    encoder, masked = pretrain_masked(
        SMALL, TRAIN, VALIDATION, 0, tmp_path / "masked", lambda _, doing: heard.append(doing)
    )
    assert masked.epochs == SMALL.masked.fitting.epochs
    assert heard[-1].startswith("masked notes: epoch 2 of 2")
    first = new_evaluator(SMALL, ("loud",), 0, encoder)
    pseudo = Material(
        TRAIN.performances,
        TRAIN.labels[:, :1],
        TRAIN.errors[:, :1],
        np.linspace(0.1, 1.0, len(TRAIN))[:, None],
    )
    fit_rated(SMALL, SMALL.pseudo, first, pseudo, pseudo, 0, tmp_path / "pseudo")
    expert = new_evaluator(SMALL, TARGETS, 0, before=first)
    fit_rated(SMALL, SMALL.expert, expert, TRAIN, VALIDATION, 0, tmp_path / "expert")
    kept = load_evaluator(tmp_path / "expert" / WEIGHTS)
    with torch.inference_mode():
        mean, sigma = kept.scores(HeldOut(VALIDATION, len(VALIDATION))[0].clips)
    for column in range(len(TARGETS)):
        assert np.corrcoef(mean[:, column].numpy(), VALIDATION.labels[:, column])[0, 1] > 0.5
    assert (sigma > 0).all()


def test_a_stage_takes_over_what_is_shared_and_what_is_of_the_same_targets() -> None:
    before, after = new_evaluator(SMALL, ("fast",), 1), new_evaluator(SMALL, TARGETS, 2)
    own = after.evaluator.head.mean.weight.clone()
    after.adopt(before)
    assert torch.equal(shared(before), shared(after))
    assert torch.equal(own[0], after.evaluator.head.mean.weight[0])
    assert torch.equal(before.evaluator.head.mean.weight[0], after.evaluator.head.mean.weight[1])


def shared(rated: RatedEvaluator) -> torch.Tensor:
    return rated.evaluator.symbolic.joined.weight


def test_weights_of_another_architecture_are_refused() -> None:
    wider = replace(SMALL, symbolic=replace(SMALL.symbolic, width=16))
    with pytest.raises(TrainingError, match="another architecture"):
        new_evaluator(SMALL, TARGETS, 0).adopt(new_evaluator(wider, TARGETS, 0))


def judged(rated: RatedEvaluator, material: Material) -> float:
    """The loss of validation, computed by hand."""
    with torch.inference_mode():
        mean, sigma = (x.double().numpy() for x in rated.scores(HeldOut(material, 999)[0].clips))
    scale = rated.label_scale.double().numpy()
    variance = (sigma**2 + material.errors**2) / scale**2
    error = (material.labels - mean) / scale
    return float(np.mean(0.5 * (np.log(variance) + error**2 / variance)))
