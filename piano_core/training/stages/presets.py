"""A preset as somebody asked for it: by name, and on the device that there is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from piano_core.errors import SettingsError
from piano_core.stack.config import Hears
from piano_core.training.stages.config import PRESETS, StagesConfig

_DEVICES = ("auto", "cpu", "gpu")


def preset_on(name: str, device: str | None) -> StagesConfig:
    """The preset of that name, on `device` (auto, cpu or gpu; None for what the preset says).

    A CPU is one device, whatever the preset says. Raises `SettingsError` for an unknown name.
    """
    if name not in PRESETS:
        raise SettingsError(
            "there is no such preset.", where=name, remedy=f"Use one of {', '.join(PRESETS)}."
        )
    config = PRESETS[name]
    if device is None:
        return config
    if device not in _DEVICES:
        known = ", ".join(_DEVICES)
        raise SettingsError("there is no such device.", where=device, remedy=f"Use one of {known}.")
    chosen = replace(config, machine=replace(config.machine, accelerator=device))
    return on_one_device(chosen) if device == "cpu" else chosen


def hearing(config: StagesConfig, side: str) -> StagesConfig:
    """The same stages on `notes`, `sound` or `both`; raises `SettingsError` for another word."""
    known: tuple[Hears, ...] = get_args(Hears)
    if side not in known:
        raise SettingsError(
            "nothing of that name reaches a stack.", where=side, remedy="Use notes, sound or both."
        )
    return config.hearing(side)


def on_one_device(config: StagesConfig) -> StagesConfig:
    """The same stages on one device, which gathers as many clips for each move as all did."""
    machine = config.machine
    if machine.devices == 1:
        return config
    stages: dict[str, Any] = {
        name: replace(
            stage,
            fitting=replace(stage.fitting, accumulate=stage.fitting.accumulate * machine.devices),
        )
        for name in ("masked", "pseudo", "expert", "specialists")
        if (stage := getattr(config, name)) is not None
    }
    alone = replace(machine, devices=1, strategy="auto", compile=False)
    return replace(config, machine=alone, **stages)
