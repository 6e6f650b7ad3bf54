"""Every choice of the stack's architecture, in one value recorded with what it produced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from torch import nn

from piano_core.errors import SettingsError
from piano_core.stack.aggregation import (
    AttentionPooling,
    Hierarchy,
    MeanPooling,
    MusicTransformer,
    RecurrentPooling,
)
from piano_core.stack.evaluator import Evaluator
from piano_core.stack.fusion import (
    AudioOnly,
    Concatenation,
    CrossAttention,
    Fusion,
    Gated,
    SymbolicOnly,
)
from piano_core.stack.head import MultiTaskHead
from piano_core.stack.measures import Measures

FusionName = Literal["audio_only", "symbolic_only", "cross_attention", "gated", "concatenation"]
AggregationName = Literal["mean", "attention", "recurrent", "transformer", "hierarchy"]
Hears = Literal["notes", "sound", "both"]
"""What of a clip reaches the stack."""


@dataclass(frozen=True)
class StackConfig:
    """How encoders are joined and what is made of them.

    dim: width of the vectors that encoders give and everything else takes. heads: of every
        attention. fusion, fusion_layers (of cross-attention); aggregation, aggregation_layers.
    rank: factors that all targets share in the head. dropout: share of numbers dropped.
    drop_side: see `Evaluator`.
    """

    dim: int = 256
    heads: int = 8
    fusion: FusionName = "cross_attention"
    fusion_layers: int = 1
    aggregation: AggregationName = "recurrent"
    aggregation_layers: int = 2
    rank: int = 5
    dropout: float = 0.1
    drop_side: float = 0.2

    def __post_init__(self) -> None:
        for name in ("dim", "heads", "fusion_layers", "aggregation_layers", "rank"):
            self._require(name, getattr(self, name) >= 1, "at least 1")
        self._require("dim", self.dim % (2 * self.heads) == 0, "a multiple of twice the heads")
        for name in ("dropout", "drop_side"):
            self._require(name, 0 <= getattr(self, name) < 1, "from 0 to below 1")
        self._require("fusion", self.fusion in _FUSIONS, f"one of {', '.join(_FUSIONS)}")
        known = f"one of {', '.join(_AGGREGATIONS)}"
        self._require("aggregation", self.aggregation in _AGGREGATIONS, known)

    @property
    def hears(self) -> Hears:
        """What the fusion takes."""
        alone: dict[str, Hears] = {"symbolic_only": "notes", "audio_only": "sound"}
        return alone.get(self.fusion, "both")

    def hearing(self, hears: Hears, fusion: FusionName | None = None) -> StackConfig:
        """The same stack on notes, sound or both.

        fusion: of both sides; by default this stack's own, and a gate where it has one side.
        """
        if hears == "notes":
            return replace(self, fusion="symbolic_only")
        if hears == "sound":
            return replace(self, fusion="audio_only")
        own: FusionName = self.fusion if self.hears == "both" else "gated"
        return replace(self, fusion=fusion or own)

    def _require(self, name: str, holds: bool, rule: str) -> None:
        if not holds:
            raise SettingsError(
                f"must be {rule}.",
                where=f"StackConfig.{name}={getattr(self, name)}",
                remedy="Leave it out to use the preset's.",
            )


_FUSIONS: dict[str, Callable[[StackConfig], Fusion]] = {
    "audio_only": lambda _: AudioOnly(),
    "symbolic_only": lambda _: SymbolicOnly(),
    "cross_attention": lambda c: CrossAttention(c.dim, c.fusion_layers, c.heads, c.dropout),
    "gated": lambda c: Gated(c.dim),
    "concatenation": lambda c: Concatenation(c.dim),
}
_AGGREGATIONS: dict[str, Callable[[StackConfig], nn.Module]] = {
    "mean": lambda _: MeanPooling(),
    "attention": lambda c: AttentionPooling(c.dim),
    "recurrent": lambda c: RecurrentPooling(c.dim, c.aggregation_layers, c.dropout),
    "transformer": lambda c: MusicTransformer(
        c.dim, c.aggregation_layers, c.heads, dropout=c.dropout
    ),
    "hierarchy": lambda c: Hierarchy(c.dim, c.aggregation_layers, c.heads, c.dropout),
}

BOOTSTRAPPED = StackConfig()
"""The roadmap's first build: cross-attention of one layer, two recurrent layers."""

RESEARCH = replace(
    BOOTSTRAPPED, dim=512, fusion_layers=2, aggregation="transformer", aggregation_layers=6
)
"""The roadmap's research build: cross-attention of two layers, a Music Transformer of six."""

SMALL = StackConfig(dim=16, heads=2, fusion="gated", aggregation="mean", aggregation_layers=1)
"""For tests and for a first look on a CPU."""

PRESETS = {"small": SMALL, "bootstrapped": BOOTSTRAPPED, "research": RESEARCH}


def build(
    config: StackConfig,
    audio: nn.Module | None,
    symbolic: nn.Module | None,
    targets: int,
    measures: int = 0,
) -> Evaluator:
    """An untrained `Evaluator` of these encoders, which must give vectors of `config.dim`.

    measures: how many are taken of the notes of a clip as a whole.

    Raises `SettingsError` where the fusion needs an encoder that is not there.
    """
    needs = {
        "audio_only": audio is not None,
        "symbolic_only": symbolic is not None,
    }.get(config.fusion, audio is not None and symbolic is not None)
    if not needs:
        raise SettingsError(
            f"the fusion {config.fusion} lacks an encoder.",
            where="StackConfig.fusion",
            remedy="Use audio_only or symbolic_only with one encoder, and others with both.",
        )
    return Evaluator(
        audio,
        symbolic,
        _FUSIONS[config.fusion](config),
        _AGGREGATIONS[config.aggregation](config),
        MultiTaskHead(config.dim, targets, config.rank, config.dropout),
        config.drop_side,
        Measures(measures, targets, config.rank) if measures else None,
    )
