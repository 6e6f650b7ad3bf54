"""A transcription network of the real shape with few, random weights: quick, and not a pianist."""

from __future__ import annotations

import torch

from piano_core.transcription.export.weights import Architecture, Published

SIZE = 8
WIDTH = 4 * SIZE
MELS = 20
LAYERS = 2

ARCHITECTURE = Architecture(
    heads=2,
    segment_s=16.0,
    sample_rate=1000,
    frame_length=256,
    frame_hop=64,
    tracks=(-64, -67, 60, 62, 64, 65, 67),
)

_LINEAR = {
    "scorer.map.0": (2 * WIDTH + 1, WIDTH),
    "velocityPredictor.0": (16, 3 * WIDTH),
    "velocityPredictor.3": (128, 16),
    "refinedOFPredictor.0": (16, 3 * WIDTH),
    "refinedOFPredictor.3": (4, 16),
    "backbone.inputConv": (SIZE, 3, 3, 3),
    "backbone.downConv.1": (2 * SIZE, SIZE, 3, 3),
    "backbone.downConv.5": (WIDTH, 2 * SIZE, 3, 3),
    "backbone.downConv.9": (WIDTH, WIDTH, 3, 3),
    "backbone.downConv.13": (WIDTH, WIDTH, 3, 3),
}
_NORMS = {"2": 2 * SIZE, "6": WIDTH, "10": WIDTH, "14": WIDTH}


def tiny_weights(seed: int = 0) -> Published:
    """Weights with Transkun's names; equal seeds give equal weights."""
    random = torch.Generator().manual_seed(seed)

    def normal(*shape: int) -> torch.Tensor:
        fan_in = max(int(torch.tensor(shape[1:]).prod()), 1)
        return torch.randn(shape, generator=random) / fan_in**0.5

    weights = {"framewiseFeatureExtractor.freq2mels": torch.rand(129, MELS, generator=random)}
    window = "framewiseFeatureExtractor.spectrogramExtractor"
    weights[f"{window}.win"] = torch.hann_window(256)
    weights[f"{window}.winGen.sigma"] = -torch.ones(2)
    weights[f"{window}.winGen.center"] = torch.tensor([-1.0, 1.0])
    for name, shape in _LINEAR.items():
        weights[f"{name}.weight"], weights[f"{name}.bias"] = normal(*shape), normal(shape[0])
    for index, size in _NORMS.items():
        weights[f"backbone.downConv.{index}.weight"] = torch.ones(size)
        weights[f"backbone.downConv.{index}.bias"] = torch.zeros(size)
    for name, size, axes in (("", SIZE, 1), ("AttnTF", WIDTH, 2), ("AttnTE", WIDTH, 2)):
        table = f"backbone.posEmbedBuilder{name}"
        weights[f"{table}.proj.weight"] = torch.randn(size, axes, generator=random)
        weights[f"{table}.proj.bias"] = normal(size)
        for layer, shape in (("mlp.0", (4 * size, size)), ("mlp.3", (size, 4 * size))):
            weights[f"{table}.{layer}.weight"] = normal(*shape)
            weights[f"{table}.{layer}.bias"] = normal(shape[0])
    weights["backbone.upConv1dSkip.weight"] = torch.randn(WIDTH, WIDTH, 8, generator=random) / 6
    weights["backbone.upConv1dSkip.bias"] = normal(WIDTH)
    for layer in range(LAYERS):
        for axis in "FT":
            weights |= _block(f"backbone.encoderLayers.{layer}", axis, normal)
    return Published(weights, ARCHITECTURE, "random weights", "none", "nobody")


def _block(layer: str, axis: str, normal: object) -> dict[str, torch.Tensor]:
    assert callable(normal)
    attention, feed = f"{layer}.mhaBlock{axis}", f"{layer}.fnnBlock{axis}"
    square = {f"{attention}.module.{part}_proj_weight": normal(WIDTH, WIDTH) for part in "qkv"}
    return square | {
        f"{attention}.scale": torch.ones(WIDTH),
        f"{attention}.module.out_proj.weight": normal(WIDTH, WIDTH),
        f"{attention}.module.out_proj.bias": normal(WIDTH),
        f"{feed}.scale": torch.ones(WIDTH),
        f"{feed}.module.0.weight": normal(4 * WIDTH, WIDTH),
        f"{feed}.module.0.bias": normal(4 * WIDTH),
        f"{feed}.module.3.weight": normal(WIDTH, 4 * WIDTH),
        f"{feed}.module.3.bias": normal(WIDTH),
    }
