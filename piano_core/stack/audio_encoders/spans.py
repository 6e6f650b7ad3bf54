"""What a frozen encoder says, thinned out so that all of it can be kept."""

from __future__ import annotations

from typing import Any

from piano_core.stack.audio_encoders.encoder import AudioEncoder
from piano_core.stack.clips import Sound
from piano_core.stack.encoded import Encoded, by_span


class SpanMeans(AudioEncoder):
    """Another encoder's vectors averaged over spans of `span_s` seconds.

    All layers of MERT-v1-95M take 90 MB for 30 s of sound, and 6 MB at .2 s a span. A mixture of
    the layers afterwards gives what the mean of the mixtures would have been.
    """

    def __init__(self, encoder: AudioEncoder, span_s: float) -> None:
        super().__init__()
        self.encoder, self.span_s = encoder, span_s

    @property
    def rate(self) -> int:
        """The other encoder's."""
        return self.encoder.rate

    @property
    def settings(self) -> dict[str, Any]:
        """The other encoder's, its kind, and the span."""
        kind = type(self.encoder).__name__
        return {"encoder": kind, "span_s": self.span_s, **self.encoder.settings}

    def forward(self, sound: Sound) -> Encoded:
        """(b, spans, d); a span in which nothing was heard is masked."""
        return by_span(self.encoder(sound), self.span_s)
