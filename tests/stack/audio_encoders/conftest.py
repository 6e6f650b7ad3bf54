"""A folder laid out as MERT's repository, with a small random network in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from piano_core.files import write_json

WIDTH, LAYERS = 16, 3


def published_config(**changes: Any) -> dict[str, Any]:
    """The fields of MERT's config.json, as published but for the sizes."""
    return {
        "model_type": "mert_model", "hidden_size": WIDTH, "num_hidden_layers": LAYERS,
        "num_attention_heads": 2, "intermediate_size": 24, "hidden_act": "gelu",
        "hidden_dropout": 0.1, "activation_dropout": 0.0, "attention_dropout": 0.1,
        "feat_proj_dropout": 0.1, "feat_proj_layer_norm": True, "layer_norm_eps": 1e-5,
        "feat_extract_norm": "group", "feat_extract_activation": "gelu", "layerdrop": 0.1,
        "conv_dim": [8] * 7, "conv_stride": [5, 2, 2, 2, 2, 2, 2],
        "conv_kernel": [10, 3, 3, 3, 3, 2, 2], "conv_bias": False,
        "num_conv_pos_embeddings": 8, "num_conv_pos_embedding_groups": 4,
        "do_stable_layer_norm": False, "mask_time_prob": 0.05, "sample_rate": 24000,
        "deepnorm": False, "attention_relax": -1.0, "feature_extractor_cqt": False,
        **changes,
    }  # fmt: skip


def published_weights() -> dict[str, torch.Tensor]:
    """Random weights under the names of MERT's files (weight normalization as before torch 2)."""
    shapes: dict[str, tuple[int, ...]] = {"masked_spec_embed": (WIDTH,)}
    for i, kernel in enumerate([10, 3, 3, 3, 3, 2, 2]):
        shapes[f"feature_extractor.conv_layers.{i}.conv.weight"] = (8, 1 if i == 0 else 8, kernel)
    linear: dict[str, tuple[int, int]] = {"feature_projection.projection": (WIDTH, 8)}
    norms = {"feature_extractor.conv_layers.0.layer_norm": 8, "feature_projection.layer_norm": 8}
    norms["encoder.layer_norm"] = WIDTH
    for i in range(LAYERS):
        layer = f"encoder.layers.{i}"
        for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
            linear[f"{layer}.attention.{name}"] = (WIDTH, WIDTH)
        linear[f"{layer}.feed_forward.intermediate_dense"] = (24, WIDTH)
        linear[f"{layer}.feed_forward.output_dense"] = (WIDTH, 24)
        norms |= {f"{layer}.layer_norm": WIDTH, f"{layer}.final_layer_norm": WIDTH}
    for name, shape in linear.items():
        shapes |= {f"{name}.weight": shape, f"{name}.bias": shape[:1]}
    for name, size in norms.items():
        shapes |= {f"{name}.weight": (size,), f"{name}.bias": (size,)}
    position = "encoder.pos_conv_embed.conv"
    shapes |= {f"{position}.bias": (WIDTH,), f"{position}.weight_g": (1, 1, 8)}
    shapes[f"{position}.weight_v"] = (WIDTH, WIDTH // 4, 8)
    generator = torch.Generator().manual_seed(5)
    weights = {name: 0.2 * torch.randn(s, generator=generator) for name, s in shapes.items()}
    return weights | {f"{name}.weight": 1 + weights[f"{name}.weight"] for name in norms}


@pytest.fixture
def mert_folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a folder of MERT's files; named changes go into config.json."""

    def written(normalize: bool = False, **changes: Any) -> Path:
        write_json(tmp_path / "config.json", published_config(**changes))
        preprocessing = {"do_normalize": normalize, "sampling_rate": 24000}
        write_json(tmp_path / "preprocessor_config.json", preprocessing)
        torch.save(published_weights(), tmp_path / "pytorch_model.bin")
        return tmp_path

    return written


@pytest.fixture
def weights(mert_folder: Callable[..., Path]) -> Path:
    """A folder of published networks, with a small random one in it."""
    folder = mert_folder()
    (folder / "MERT-v1-95M").mkdir()
    for file in folder.glob("*.*n"):
        file.rename(folder / "MERT-v1-95M" / file.name)
    return folder
