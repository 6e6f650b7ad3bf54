"""What stages learn from: performances with labels, in batches that seed and epoch decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import Dataset

from piano_core.models.dataset import Matrix
from piano_core.performance import Performance
from piano_core.stack.clips import Clips
from piano_core.stack.symbolic.tokens import notes_of
from piano_core.training.stages.config import Curriculum
from piano_core.training.stages.hearing import Rows, Sounds
from piano_core.training.stages.varying import Vary, unvaried

ALIKE = 8
"""Batches among which clips are dealt by length: with more, the same clips would always meet."""


@dataclass(frozen=True, eq=False)
class Batch:
    """b clips and what is known of them.

    clips: their notes, and their sound where the material has it. labels: (b, t) on 0-100, 0 where
    unknown. variances: (b, t) squared standard errors of the labels. weights: (b, t) 0-1 how far
    a label is trusted, 0 where there is none.
    """

    clips: Clips
    labels: Tensor
    variances: Tensor
    weights: Tensor

    def __len__(self) -> int:
        return len(self.labels)

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        return Batch(
            self.clips.to(device),
            self.labels.to(device),
            self.variances.to(device),
            self.weights.to(device),
        )


@dataclass(frozen=True, eq=False)
class Material:
    """n clips and their labels.

    performances: their notes. sounds: their sound, None for a stack that hears notes alone.
    measured: (n, f) what is known of the notes of each as a whole, see `measured`; None for a
    stack that is not told.
    labels, errors: (n, t) on 0-100, NaN where there is none. confidences: (n, t) 0-1, how far
    a label is trusted: 1 for what people rated. Without targets (t = 0) there are notes alone.
    """

    performances: Sequence[Performance]
    labels: Matrix
    errors: Matrix
    confidences: Matrix
    sounds: Sounds | None = None
    measured: Matrix | None = None

    @classmethod
    def unrated(
        cls,
        performances: Sequence[Performance],
        sounds: Sounds | None = None,
        measured: Matrix | None = None,
    ) -> Material:
        """Clips that nobody said anything about."""
        nothing = np.zeros((len(performances), 0))
        return cls(performances, nothing, nothing, nothing, sounds, measured)

    @classmethod
    def rated(
        cls,
        performances: Sequence[Performance],
        labels: Matrix,
        errors: Matrix,
        sounds: Sounds | None = None,
        measured: Matrix | None = None,
    ) -> Material:
        """Clips that people rated."""
        return cls(performances, labels, errors, np.ones_like(labels), sounds, measured)

    def __len__(self) -> int:
        return len(self.performances)

    def take(self, rows: Rows) -> Material:
        """Some of the clips."""
        return Material(
            [self.performances[i] for i in rows],
            self.labels[rows],
            self.errors[rows],
            self.confidences[rows],
            None if self.sounds is None else self.sounds.take(rows),
            None if self.measured is None else self.measured[rows],
        )

    def target(self, column: int) -> Material:
        """One of the targets, and the clips that have a label of it."""
        rows, only = np.flatnonzero(~np.isnan(self.labels[:, column])), [column]
        kept = self.take(rows)
        return replace(
            kept,
            labels=kept.labels[:, only],
            errors=kept.errors[:, only],
            confidences=kept.confidences[:, only],
        )

    def confidence(self) -> Matrix:
        """(n,) mean trust in what is known of each performance; 0 where nothing is."""
        known = ~np.isnan(self.labels)
        total = np.where(known, self.confidences, 0.0).sum(axis=1)
        return total / np.maximum(known.sum(axis=1), 1)

    def batch(self, rows: Rows, vary: Vary, rng: np.random.Generator) -> Batch:
        """These rows, each varied anew."""
        labels, errors = self.labels[rows], self.errors[rows]
        known = ~np.isnan(labels)
        sound = None if self.sounds is None else self.sounds.batch(rows)
        notes = notes_of([vary(self.performances[i], rng) for i in rows])
        return Batch(
            Clips(sound, notes, None if self.measured is None else _tensor(self.measured[rows])),
            _tensor(np.where(known, labels, 0.0)),
            _tensor(np.where(known, errors, 0.0) ** 2),
            _tensor(np.where(known, self.confidences[rows], 0.0)),
        )


class Batches:
    """The batches of one epoch after the other, as Lightning asks for them.

    What an epoch holds and how it is varied depends on `seed` and the epoch's number alone, and
    `done` says how many of its batches were given, so that a run which was killed goes on with
    the next one. An epoch is as long as there are rows; while a curriculum allows only some,
    these come more than once. Clips of like length share a batch, because padding costs as much
    as notes. Of several processes, each takes every so many-th batch.
    """

    def __init__(
        self,
        material: Material,
        size: int,
        seed: int,
        vary: Vary = unvaried,
        curriculum: Curriculum | None = None,
    ) -> None:
        self.material, self.size, self.seed, self.vary = material, size, seed, vary
        confidence = -material.confidence()
        self.by_confidence = np.argsort(confidence, kind="stable")
        self.lengths = np.array([len(one) for one in material.performances])
        self.curriculum = curriculum
        self.epoch, self.done = 0, 0

    @property
    def sampler(self) -> Batches:
        """Lightning tells the number of the epoch to what goes by this name."""
        return self

    def set_epoch(self, epoch: int) -> None:
        """Which epoch comes next."""
        self.epoch = epoch

    def __len__(self) -> int:
        return max(len(self.material) // (self.size * _processes()[1]), 1)

    def __iter__(self) -> Iterator[Batch]:
        if self.done >= len(self):
            self.done = 0
        place, processes = _processes()
        order = self.order(self.epoch)
        for step in range(self.done, len(self)):
            number = step * processes + place
            rows = order[number * self.size : (number + 1) * self.size]
            rng = np.random.default_rng([self.seed, self.epoch, number])
            self.done = step + 1
            yield self.material.batch(rows, self.vary, rng)

    def order(self, epoch: int) -> Rows:
        """(n,) rows of an epoch as they come."""
        rng = np.random.default_rng([self.seed, epoch])
        share = 1.0 if self.curriculum is None else self.curriculum.share(epoch)
        count = max(round(share * len(self.material)), 1)
        allowed = self.by_confidence[:count]
        rounds = -(-len(self.material) // count)
        drawn = np.concatenate([rng.permutation(allowed) for _ in range(rounds)])
        return self._alike(drawn[: len(self.material)], rng)

    def _alike(self, rows: Rows, rng: np.random.Generator) -> Rows:
        """The same rows, those of `ALIKE` batches at a time dealt to them by length.

        What is over at the end, and so not in a whole batch, stays what was drawn.
        """
        whole = len(rows) // self.size * self.size
        pools = np.split(rows[:whole], range(ALIKE * self.size, whole, ALIKE * self.size))
        dealt = [pool[np.argsort(self.lengths[pool], kind="stable")] for pool in pools]
        batches = np.concatenate(dealt).reshape(-1, self.size)
        return np.concatenate([rng.permutation(batches).ravel(), rows[whole:]])


class HeldOut(Dataset[Batch]):
    """All rows in their order, as they are: what a stage is judged on between epochs.

    Notes and labels are kept ready; sound is read anew each time, as there may be hours of it.
    """

    def __init__(self, material: Material, size: int) -> None:
        rows = np.arange(len(material))
        self.sounds = material.sounds
        self.rows = [rows[start : start + size] for start in range(0, len(material), size)]
        silent, rng = replace(material, sounds=None), np.random.default_rng(0)
        self.batches = [silent.batch(part, unvaried, rng) for part in self.rows]

    def __len__(self) -> int:
        return len(self.batches)

    def __getitem__(self, index: int) -> Batch:
        if index >= len(self):
            raise IndexError(index)  # ends a loop over all of them
        batch = self.batches[index]
        if self.sounds is None:
            return batch
        return replace(batch, clips=replace(batch.clips, sound=self.sounds.batch(self.rows[index])))


def stretches(performances: Sequence[Performance], most_notes: int) -> list[Performance]:
    """All the music in pieces of at most `most_notes` notes, cut at onsets."""
    pieces: list[Performance] = []
    for performance in performances:
        onsets = performance.notes["onset_s"]
        cuts = [*np.unique(onsets[::most_notes]), max(performance.duration_s, 0.0) + 1.0]
        pieces += [performance.excerpt(float(start), float(end)) for start, end in pairwise(cuts)]
    return [piece for piece in pieces if len(piece)]


def _processes() -> tuple[int, int]:
    """Which of how many processes this is."""
    if torch.distributed.is_available() and torch.distributed.is_initialized():
        return torch.distributed.get_rank(), torch.distributed.get_world_size()
    return 0, 1


def _tensor(values: Matrix) -> Tensor:
    return torch.from_numpy(values.astype(np.float32))
