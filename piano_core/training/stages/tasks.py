"""What Lightning is told to do in a stage: the loss of a batch, and which weights move how fast."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import lightning as L
import numpy as np
import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import LambdaLR

from piano_core.stack.audio_encoders import AudioEncoder, SpectrogramEncoder
from piano_core.stack.clips import Sound
from piano_core.stack.encoded import Encoded
from piano_core.stack.head import Estimate
from piano_core.stack.symbolic.masking import MaskedNotes, Masking
from piano_core.training.loss import beta_nll, gaussian_nll
from piano_core.training.stages.config import Fitting
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.material import Batch
from piano_core.training.stages.varying import UNVARIED, Variation

VALIDATION = "validation"
"""Name under which the loss is logged that stopping and checkpoints go by."""


class Task(L.LightningModule):
    """Base of all stages: a network, the groups of its weights, and seeds that a batch decides.

    Everything random in a step (dropout, masking) is drawn from a seed made of the run's seed,
    the epoch and the batch, so that a run which was killed goes on as if it had not been.
    """

    def __init__(self, network: nn.Module, fitting: Fitting, seed: int) -> None:
        super().__init__()
        self.network, self.fitting, self.seed = network, fitting, seed

    def backbone(self) -> list[nn.Parameter]:
        """The weights that move at the rate of the backbone."""
        raise NotImplementedError

    def on_train_batch_start(self, batch: Any, batch_idx: int) -> None:
        torch.manual_seed(_mixed(self.seed, self.current_epoch, batch_idx, self.global_rank))

    def transfer_batch_to_device(
        self, batch: Batch, device: torch.device, dataloader_idx: int
    ) -> Batch:
        return batch.to(device)

    def configure_optimizers(self) -> Any:
        """AdamW with two rates; each rises, then falls along half a cosine."""
        backbone = self.backbone()
        ours = {id(weight) for weight in backbone}
        rest = [weight for weight in self.network.parameters() if id(weight) not in ours]
        groups = [
            {"params": backbone, "lr": self.fitting.backbone_rate},
            {"params": rest, "lr": self.fitting.head_rate},
        ]
        optimizer = torch.optim.AdamW(
            [group for group in groups if group["params"]], weight_decay=self.fitting.weight_decay
        )
        moves = int(self.trainer.estimated_stepping_batches)
        rise = self.fitting.warmup * moves

        def share(move: int) -> float:
            if move < rise:
                return (move + 1) / (rise + 1)
            return 0.5 * (1 + math.cos(math.pi * min((move - rise) / max(moves - rise, 1), 1.0)))

        return {
            "optimizer": optimizer,
            "lr_scheduler": {"scheduler": LambdaLR(optimizer, share), "interval": "step"},
        }


class MaskedTask(Task):
    """Tell hidden notes from the others."""

    network: MaskedNotes

    def __init__(self, network: MaskedNotes, masking: Masking, fitting: Fitting, seed: int) -> None:
        super().__init__(network, fitting, seed)
        self.masking = masking

    def backbone(self) -> list[nn.Parameter]:
        return list(self.network.encoder.parameters())

    def training_step(self, batch: Batch, batch_idx: int) -> Tensor:
        return self._loss(batch, _generator())

    def validation_step(self, batch: Batch, batch_idx: int) -> None:
        # The same notes are hidden in every epoch, or else losses could not be compared.
        generator = torch.Generator().manual_seed(_mixed(self.seed, batch_idx))
        self.log(VALIDATION, self._loss(batch, generator), batch_size=len(batch), sync_dist=True)

    def _loss(self, batch: Batch, generator: torch.Generator) -> Tensor:
        notes = batch.clips.notes
        assert notes is not None
        shown, hidden = self.masking.hide(notes, generator)
        return self.network(notes, shown, hidden)


class RatingTask(Task):
    """Give the labels, and how far they may be off: `beta_nll`, each label as it is trusted.

    vary: how the sound of a batch is changed in training, on the batch's device; its notes were
        varied beforehand.
    """

    network: RatedEvaluator

    def __init__(
        self,
        network: RatedEvaluator,
        beta: float,
        fitting: Fitting,
        seed: int,
        vary: Variation = UNVARIED,
    ) -> None:
        super().__init__(network, fitting, seed)
        self.beta, self.vary = beta, vary

    def backbone(self) -> list[nn.Parameter]:
        return self.network.backbone()

    def training_step(self, batch: Batch, batch_idx: int) -> Tensor:
        batch = self._varied(batch)
        said, labels, variances = self._standardized(batch)
        losses = beta_nll(said.mean, said.log_sigma, labels, variances, self.beta)
        return _weighted(losses, batch.weights)

    def validation_step(self, batch: Batch, batch_idx: int) -> None:
        """The likelihood of the labels itself, which no beta flatters."""
        said, labels, variances = self._standardized(batch)
        losses = gaussian_nll(said.mean, (2 * said.log_sigma).exp() + variances, labels)
        trusted = int(batch.weights.count_nonzero())
        self.log(
            VALIDATION, _weighted(losses, batch.weights), batch_size=max(trusted, 1), sync_dist=True
        )

    def _varied(self, batch: Batch) -> Batch:
        """With other samples or levels; what a published network made of them stays."""
        audio, sound = self.network.evaluator.audio, batch.clips.sound
        if isinstance(sound, Sound) and isinstance(audio, AudioEncoder) and self.vary.sound:
            varied = self.vary.sound(sound, _generator(), audio.rate)
        elif (
            isinstance(sound, Encoded)
            and isinstance(audio, SpectrogramEncoder)
            and self.vary.levels
        ):
            varied = self.vary.levels(sound, _generator(), audio.scale)
        else:
            return batch
        return replace(batch, clips=replace(batch.clips, sound=varied))

    def _standardized(self, batch: Batch) -> tuple[Estimate, Tensor, Tensor]:
        """The estimate, labels and their variances in units of the labels' spread."""
        scale = self.network.label_scale
        labels = (batch.labels - self.network.label_center) / scale
        return self.network(batch.clips), labels, batch.variances / scale**2


def _generator() -> torch.Generator:
    """On the CPU, of the seed that this batch was given."""
    return torch.Generator().manual_seed(torch.initial_seed() % 2**63)


def _weighted(losses: Tensor, weights: Tensor) -> Tensor:
    return (losses * weights).sum() / weights.sum().clamp(min=1e-6)


def _mixed(*numbers: int) -> int:
    """One seed of several numbers, none of which shows in the others' sequences."""
    return int(np.random.SeedSequence(numbers).generate_state(1)[0])
