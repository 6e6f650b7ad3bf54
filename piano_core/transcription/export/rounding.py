"""A weight matrix in 8-bit integers, rounded for what comes in.

Rounded to the nearest integer, every weight errs for itself. What comes in is far from random, so
an error of one weight can be made up for by those that are rounded after it: column by column the
error that is left is spread over the columns to come, by how they go together in the moments of
what comes in (Frantar et al., GPTQ: Accurate post-training quantization for generative pre-trained
transformers, ICLR 2023).

On x86 CPUs without VNNI onnxruntime adds the products of two neighbouring inputs in 16 bits, with
saturation. So the scale of an output also keeps every such sum within them, whatever comes in: the
sums are the same on every CPU.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

LARGEST = 127
"""Of a rounded weight, either sign; two neighbouring ones of one sign are together at most one
more: 128 x 255 is less than 2**15."""

DAMPING = 0.01
"""Part of the mean second moment that is added to every one: what never came in may come in."""

COLUMNS = 64
"""Columns whose errors are spread over all that follow in one step: the product is faster so."""


def rounded(
    weight: npt.NDArray[np.float32], moments: Matrix
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """A weight (out, in) as integers (out, in) and the scale of each output (out,).

    moments: (in, in), sums of products of what comes in; of the identity the result is each weight
        rounded to the nearest integer.
    """
    scale = np.maximum(_reach(weight), np.finfo(np.float32).tiny) / LARGEST
    left = weight.astype(float) / scale[:, None]
    spread = _spread(moments)
    integers = np.zeros(weight.shape)
    for first in range(0, weight.shape[1], COLUMNS):
        block = slice(first, min(first + COLUMNS, weight.shape[1]))
        errors = np.zeros((len(weight), block.stop - first))
        for column in range(first, block.stop):
            before = integers[:, column - 1] if column % 2 else np.zeros(len(weight))
            integers[:, column] = _nearest(left[:, column], before)
            error = (left[:, column] - integers[:, column]) / spread[column, column]
            later = slice(column + 1, block.stop)
            left[:, later] -= error[:, None] * spread[column, later]
            errors[:, column - first] = error
        left[:, block.stop :] -= errors @ spread[block, block.stop :]
    return integers.astype(np.int8), scale.astype(np.float32)


def _nearest(value: Matrix, before: Matrix) -> Matrix:
    """The nearest integers of one column that go together with those of its neighbour."""
    highest = np.where(before > 0, LARGEST + 1 - before, LARGEST)
    lowest = np.where(before < 0, -LARGEST - 1 - before, -LARGEST)
    return np.clip(np.round(value), lowest, highest)


def _spread(moments: Matrix) -> Matrix:
    """(in, in) upper triangular: how an error of a column, by its own entry, moves later ones."""
    damped = moments + np.eye(len(moments)) * DAMPING * max(np.diagonal(moments).mean(), 1e-30)
    return np.linalg.cholesky(np.linalg.inv(damped)).T


def _reach(weight: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """(out,): how far two neighbouring weights reach together where they have the same sign."""
    even, odd = weight[:, 0::2], weight[:, 1::2]
    odd = np.pad(odd, ((0, 0), (0, even.shape[1] - odd.shape[1])))
    together = np.where(even * odd > 0, np.abs(even + odd), np.maximum(np.abs(even), np.abs(odd)))
    return together.max(axis=1)
