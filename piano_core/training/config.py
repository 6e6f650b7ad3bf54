"""Every setting of a training run, in one value that is recorded with what it produced."""

from __future__ import annotations

from dataclasses import dataclass, fields

from piano_core.errors import SettingsError


@dataclass(frozen=True)
class EstimatorConfig:
    """How the feature estimator is built and trained. `docs/evaluation.md` says how chosen.

    members: networks in the ensemble; epistemic sigma settles at about eight.
    hidden, layers: width and number of hidden layers; with some 700 rows one layer of 128
        did as well as deeper and wider ones.
    drop_input, drop_hidden: dropout shares; light, as the ensemble and early stopping
        already restrain it and heavy dropout only slowed learning.
    sigma_decay: weight decay of the aleatoric head. Sigma is learned from residuals of rows
        that the mean was fitted on, and a free head fits them: it lost 0.03 nats a label to
        a constant sigma on inner folds, this one wins 0.03 to 0.06. 20 to 200 do alike.
    learning_rate, weight_decay, batch: of AdamW; the rate falls along half a cosine.
    epochs, patience: at most so many passes, and how many without a better validation
        likelihood before stopping.
    beta: exponent of the beta-NLL loss (Seitzer et al., ICLR 2022); at 0 hard segments are
        explained away by a large sigma, at 1 the mean learns as with squared error.
    """

    members: int = 8
    hidden: int = 128
    layers: int = 1
    drop_input: float = 0.1
    drop_hidden: float = 0.2
    learning_rate: float = 2e-3
    weight_decay: float = 0.05
    sigma_decay: float = 50.0
    batch: int = 64
    epochs: int = 120
    patience: int = 20
    beta: float = 0.5

    def __post_init__(self) -> None:
        for name in ("members", "hidden", "layers", "batch", "epochs", "patience"):
            self._require(name, getattr(self, name) >= 1, "at least 1")
        for name in ("drop_input", "drop_hidden"):
            self._require(name, 0 <= getattr(self, name) < 1, "from 0 to below 1")
        self._require("learning_rate", self.learning_rate > 0, "above 0")
        for name in ("weight_decay", "sigma_decay"):
            self._require(name, getattr(self, name) >= 0, "0 or more")
        self._require("beta", 0 <= self.beta <= 1, "from 0 to 1")

    def _require(self, name: str, holds: bool, rule: str) -> None:
        if not holds:
            raise SettingsError(
                f"must be {rule}.",
                where=f"EstimatorConfig.{name}={getattr(self, name)}",
                remedy=f"Leave it out to use {_default(name)}.",
            )


def _default(name: str) -> object:
    return next(field.default for field in fields(EstimatorConfig) if field.name == name)
