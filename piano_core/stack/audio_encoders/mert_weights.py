"""MERT's published weights from a folder into transformers' own HuBERT: no code comes with them.

MERT-v1-95M and -330M are HuBERT networks at 24 kHz. The published modelling code departs from
HuBERT where `deepnorm` or `feature_extractor_cqt` is set, which neither model has, and with
`attention_relax`, which keeps half precision from overflowing and leaves a softmax as it is.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from piano_core.errors import MissingPartError, WeightsError
from piano_core.stack.audio_encoders.mert import MERT_RATE, MertLayers
from piano_core.stack.audio_encoders.windows import Windows

if TYPE_CHECKING:
    from transformers import HubertConfig

MERT_LICENCE = "CC BY-NC 4.0"
"""Of the weights of MERT-v1-95M and -330M: what is trained from them may not be sold either."""

CONFIG, PREPROCESSING = "config.json", "preprocessor_config.json"
WEIGHTS = ("model.safetensors", "pytorch_model.bin")

_ARCHITECTURE = (
    "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "hidden_act",
    "hidden_dropout", "activation_dropout", "attention_dropout", "feat_proj_dropout",
    "feat_proj_layer_norm", "layer_norm_eps", "feat_extract_norm", "feat_extract_activation",
    "conv_dim", "conv_stride", "conv_kernel", "conv_bias", "num_conv_pos_embeddings",
    "num_conv_pos_embedding_groups", "do_stable_layer_norm",
)  # fmt: skip
_MUST_BE = {"sample_rate": MERT_RATE, "deepnorm": False, "feature_extractor_cqt": False}

_RENAMED = {
    "encoder.pos_conv_embed.conv.weight_g": (
        "encoder.pos_conv_embed.conv.parametrizations.weight.original0"
    ),
    "encoder.pos_conv_embed.conv.weight_v": (
        "encoder.pos_conv_embed.conv.parametrizations.weight.original1"
    ),
}
"""Weight normalization was published under the names that torch gave it before 2.0."""
_ONLY_FOR_PRETRAINING = {"masked_spec_embed"}


def load_mert(folder: Path, windows: Windows | None = None) -> MertLayers:
    """MERT-v1-95M or -330M from the files of its repository in `folder`, frozen.

    Raises `MissingPartError` where a file or transformers is missing, and `WeightsError` where
    the weights are damaged, hold a pickle, or are of another architecture.
    """
    try:
        from transformers import HubertModel
    except ImportError as error:
        raise MissingPartError(
            "is not installed.",
            where="package transformers",
            remedy="pip install -c constraints.txt -e '.[train]'",
        ) from error
    config = _config(_json(folder, CONFIG), folder / CONFIG)
    normalize = _normalizes(_json(folder, PREPROCESSING), folder / PREPROCESSING)
    path = next((folder / name for name in WEIGHTS if (folder / name).is_file()), None)
    if path is None:
        raise _missing(folder, " or ".join(WEIGHTS))
    weights = read_weights(path)
    hubert = HubertModel(config)
    named = {
        _RENAMED.get(name, name): tensor
        for name, tensor in weights.items()
        if name not in _ONLY_FOR_PRETRAINING
    }
    _require_same(named, hubert.state_dict(), path)
    hubert.load_state_dict(named)
    return MertLayers(hubert, normalize, windows).eval()


def mert_of(settings: Mapping[str, Any]) -> MertLayers:
    """An untrained network as `MertLayers.settings` describe it, for weights kept elsewhere."""
    from transformers import HubertConfig, HubertModel

    network = HubertModel(HubertConfig.from_dict(dict(settings["network"])))
    return MertLayers(network, settings["normalize"], Windows(**settings["windows"])).eval()


def read_weights(path: Path) -> Mapping[str, Tensor]:
    """Named tensors of a safetensors file or of a PyTorch one that holds nothing else.

    Raises `WeightsError`; nothing but tensors is ever unpickled.
    """
    try:
        if path.suffix == ".safetensors":
            return load_file(path)
        content = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise WeightsError(
            "holds pickled objects besides tensors, which could run code; it was not loaded.",
            where=str(path),
            remedy="Use model.safetensors, or the file as it was published.",
        ) from error
    except (OSError, EOFError, RuntimeError, SafetensorError) as error:
        raise _unreadable(path) from error
    if not isinstance(content, dict) or not all(isinstance(v, Tensor) for v in content.values()):
        raise _unreadable(path)
    return content


def _config(given: dict[str, Any], path: Path) -> HubertConfig:
    """The network's configuration; raises `WeightsError` where it is not MERT v1's kind."""
    from transformers import HubertConfig

    for name, expected in _MUST_BE.items():
        if given.get(name, expected if name != "sample_rate" else None) != expected:
            raise WeightsError(
                f"{name} is {given.get(name)}, where {expected} is what this program can compute.",
                where=str(path),
                remedy="Use MERT-v1-95M or MERT-v1-330M.",
            )
    absent = [name for name in _ARCHITECTURE if name not in given]
    if absent:
        raise WeightsError(
            f"does not say {', '.join(absent)}.",
            where=str(path),
            remedy="Use the file as it was published with MERT-v1-95M or MERT-v1-330M.",
        )
    # No layer is left out in training and nothing masked: the mixture needs every layer, and
    # augmentation has its own place.
    return HubertConfig(
        **{name: given[name] for name in _ARCHITECTURE},
        layerdrop=0.0,
        apply_spec_augment=False,
        mask_time_prob=0.0,
        mask_feature_prob=0.0,
    )


def _normalizes(given: dict[str, Any], path: Path) -> bool:
    if given.get("sampling_rate") != MERT_RATE or not isinstance(given.get("do_normalize"), bool):
        raise WeightsError(
            f"is not the preprocessing of sound at {MERT_RATE} Hz.",
            where=str(path),
            remedy="Use the file as it was published with MERT-v1-95M or MERT-v1-330M.",
        )
    return given["do_normalize"]


def _json(folder: Path, name: str) -> dict[str, Any]:
    path = folder / name
    if not path.is_file():
        raise _missing(folder, name)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise _unreadable(path) from error
    if not isinstance(content, dict):
        raise _unreadable(path)
    return content


def _require_same(given: Mapping[str, Tensor], own: Mapping[str, Tensor], path: Path) -> None:
    """Raises `WeightsError` with the first differences in names or shapes."""
    differences = [
        *(f"{name} is missing" for name in own if name not in given),
        *(f"{name} is unknown" for name in given if name not in own),
        *(
            f"{name} is {tuple(given[name].shape)} instead of {tuple(own[name].shape)}"
            for name in own
            if name in given and given[name].shape != own[name].shape
        ),
    ]
    if differences:
        more = f" and {len(differences) - 3} more" if len(differences) > 3 else ""
        raise WeightsError(
            f"holds another network than {CONFIG} describes: {'; '.join(differences[:3])}{more}.",
            where=str(path),
            remedy="Download weights and configuration of the same model.",
        )


def _missing(folder: Path, name: str) -> MissingPartError:
    return MissingPartError(
        f"{name} is not here.",
        where=str(folder),
        remedy=f"Download {CONFIG}, {PREPROCESSING} and {' or '.join(WEIGHTS)} of the model "
        f"m-a-p/MERT-v1-95M or m-a-p/MERT-v1-330M from Hugging Face ({MERT_LICENCE}: no commercial "
        "use) and put them into this folder.",
    )


def _unreadable(path: Path) -> WeightsError:
    return WeightsError(
        "cannot be read: it is damaged or of another kind.",
        where=str(path),
        remedy="Download it again.",
    )
