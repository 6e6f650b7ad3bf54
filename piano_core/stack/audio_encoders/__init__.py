"""Encoders of sound: `Sound` at an encoder's own rate becomes `Encoded`, whatever the padding."""

from piano_core.stack.audio_encoders.cache import (
    EmbeddingCache,
    content_of,
    encode_cached,
    encode_named,
    encoder_identity,
)
from piano_core.stack.audio_encoders.encoder import AudioEncoder
from piano_core.stack.audio_encoders.layers import LayerMixture, LayerReader
from piano_core.stack.audio_encoders.mert import MertEncoder, MertLayers
from piano_core.stack.audio_encoders.mert_weights import MERT_LICENCE, load_mert, mert_of
from piano_core.stack.audio_encoders.spans import SpanMeans
from piano_core.stack.audio_encoders.spectrogram import (
    ConstantQEncoder,
    LogMelEncoder,
    Spectrogram,
    SpectrogramEncoder,
)
from piano_core.stack.audio_encoders.windows import Windows

__all__ = [
    "MERT_LICENCE",
    "AudioEncoder",
    "ConstantQEncoder",
    "EmbeddingCache",
    "LayerMixture",
    "LayerReader",
    "LogMelEncoder",
    "MertEncoder",
    "MertLayers",
    "SpanMeans",
    "Spectrogram",
    "SpectrogramEncoder",
    "Windows",
    "content_of",
    "encode_cached",
    "encode_named",
    "encoder_identity",
    "load_mert",
    "mert_of",
]
