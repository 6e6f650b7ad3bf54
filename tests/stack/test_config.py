"""A stack is composed by name, and what cannot be composed is refused with the setting's name."""

from dataclasses import replace

import pytest
import torch
from torch import nn

from piano_core.errors import SettingsError
from piano_core.stack import StackConfig, build
from piano_core.stack.config import PRESETS, SMALL
from piano_core.stack.evaluator import Evaluator


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_composes(name: str) -> None:
    with torch.device("meta"):  # shapes alone: the research preset has millions of weights
        assert isinstance(build(PRESETS[name], nn.Identity(), nn.Identity(), 12), Evaluator)


def test_presets_hold_the_roadmaps_layers() -> None:
    first, research = PRESETS["bootstrapped"], PRESETS["research"]
    assert (first.fusion_layers, first.aggregation, first.aggregation_layers) == (1, "recurrent", 2)
    assert (research.fusion_layers, research.aggregation) == (2, "transformer")
    assert research.aggregation_layers == 6


@pytest.mark.parametrize(
    ("setting", "value"),
    [("dim", 0), ("dim", 15), ("heads", 0), ("dropout", 1.0), ("rank", 0)],
)
def test_a_setting_out_of_range_is_named(setting: str, value: float) -> None:
    with pytest.raises(SettingsError, match=rf"StackConfig\.{setting}"):
        replace(SMALL, **{setting: value})


def test_a_name_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(SettingsError, match="hierarchy"):
        StackConfig(aggregation="median")  # type: ignore[arg-type]


def test_a_fusion_without_its_encoder_is_refused() -> None:
    with pytest.raises(SettingsError, match="lacks an encoder"):
        build(SMALL, None, nn.Identity(), 3)
    assert build(replace(SMALL, fusion="symbolic_only"), None, nn.Identity(), 3).audio is None
