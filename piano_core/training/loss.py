"""The likelihood of labels that are uncertain themselves: what every rated model is fitted by."""

from __future__ import annotations

import torch
from torch import Tensor


def gaussian_nll(mean: Tensor, variance: Tensor, labels: Tensor) -> Tensor:
    """Negative log likelihood of each label in nats, without the constant; all of one shape."""
    return 0.5 * (torch.log(variance) + (labels - mean) ** 2 / variance)


def beta_nll(
    mean: Tensor, log_sigma: Tensor, labels: Tensor, label_variances: Tensor, beta: float
) -> Tensor:
    """`gaussian_nll` times variance^beta, a weight that no gradient passes through.

    At beta 0 hard segments are explained away by a large sigma, at 1 the mean learns as with
    squared error (Seitzer et al., "On the pitfalls of heteroscedastic uncertainty estimation",
    ICLR 2022). label_variances: squared standard errors of the labels, which add to the model's
    own variance, so that a label of few raters counts less.
    """
    variance = (2 * log_sigma).exp() + label_variances
    return gaussian_nll(mean, variance, labels) * variance.detach() ** beta
