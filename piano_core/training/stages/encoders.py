"""How the two encoders of a stack are chosen and sized."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from piano_core.audio import MelScale
from piano_core.errors import SettingsError
from piano_core.stack.constant_q import ConstantQScale
from piano_core.stack.symbolic.encoder import BASE_LAYERS


def require(config: object, name: str, holds: bool, rule: str) -> None:
    """Raise `SettingsError` with the name and value of a setting unless `holds`."""
    if not holds:
        raise SettingsError(
            f"must be {rule}.",
            where=f"{type(config).__name__}.{name}={getattr(config, name)}",
            remedy="Leave it out to use the preset's.",
        )


@dataclass(frozen=True)
class SymbolicConfig:
    """The encoder of notes: see `SymbolicEncoder`.

    most_notes: longer music is cut in masked pretraining. measured: whether what can be measured
    of a clip's notes as a whole (`MEASURED`) is given to the stack beside them.
    """

    layers: int = BASE_LAYERS
    width: int = 64
    most_notes: int = 512
    measured: bool = False

    def __post_init__(self) -> None:
        for name in ("layers", "width", "most_notes"):
            require(self, name, getattr(self, name) >= 1, "at least 1")


EncoderName = Literal["log_mel", "constant_q", "MERT-v1-95M", "MERT-v1-330M"]
"""Of sound: the first two are trained from the start, the others are published networks."""


@dataclass(frozen=True)
class SoundConfig:
    """The encoder of sound.

    channels, hop, bands, kept: of one that is trained from the start; channels of its first
    convolution, samples from one frame of its spectrogram to the next, bands of log_mel. kept:
    whether spectrograms are made once and kept, so that what is varied in training is them.
    trained_layers: of a published network, counted from the last; 0 leaves it as it is, and then
    each sound is heard once and kept, averaged over spans of `span_s`. longest_s: longer sound is
    cut.
    """

    encoder: EncoderName = "log_mel"
    channels: int = 16
    trained_layers: int = 0
    span_s: float = 0.2
    longest_s: float = 60.0
    hop: int = 160
    bands: int = 128
    kept: bool = False

    @property
    def scale(self) -> MelScale | ConstantQScale:
        """How sound becomes the spectrogram of an encoder that is trained from the start."""
        if self.encoder == "constant_q":
            return ConstantQScale(hop=self.hop)
        return MelScale(hop=self.hop, bands=self.bands)

    @property
    def published(self) -> bool:
        """Whether it needs weights that others published."""
        return self.encoder.startswith("MERT")

    @property
    def frozen(self) -> bool:
        """Whether nothing of the encoder itself is learned."""
        return self.published and self.trained_layers == 0

    def __post_init__(self) -> None:
        require(self, "encoder", self.encoder in _ENCODERS, f"one of {', '.join(_ENCODERS)}")
        for name in ("channels", "hop", "bands"):
            require(self, name, getattr(self, name) >= 1, "at least 1")
        require(self, "trained_layers", self.trained_layers >= 0, "0 or more")
        for name in ("span_s", "longest_s"):
            require(self, name, getattr(self, name) > 0, "above 0")


_ENCODERS: tuple[EncoderName, ...] = get_args(EncoderName)
