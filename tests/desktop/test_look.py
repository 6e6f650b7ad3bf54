"""Colours that can be told apart, and whose choice they are."""

import numpy as np
import pytest

from desktop_app.theme.colours import (
    DARK,
    GRAPHIC_PAIRS,
    LIGHT,
    PLAYED_VELOCITIES,
    TEXT_PAIRS,
    Theme,
    contrast,
    luminance,
    velocity_colours,
)
from desktop_app.view_models.appearance import Appearance, ThemeChoice

both = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)
    # 4.54 : 1 is the figure usually given for #767676, the lightest AA grey on white.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@both
@pytest.mark.parametrize("text,ground", TEXT_PAIRS)
def test_text_reaches_aa(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@both
@pytest.mark.parametrize("shape,ground", GRAPHIC_PAIRS)
def test_shapes_reach_aa(theme: Theme, shape: str, ground: str) -> None:
    assert contrast(getattr(theme, shape), getattr(theme, ground)) >= 3.0


@both
def test_every_note_stands_out_from_the_roll_and_from_a_mark(theme: Theme) -> None:
    for argb in velocity_colours(theme):
        colour = f"#{int(argb) & 0xFFFFFF:06x}"
        assert contrast(colour, theme.roll) >= 3.0
        assert contrast(colour, theme.roll_row) >= 3.0
        assert contrast(colour, theme.mark_wash) >= 3.0


@both
def test_louder_is_always_further_from_the_ground(theme: Theme) -> None:
    # In steps of eight: single ones may wobble by the rounding to 8 bits a channel.
    softest, loudest = PLAYED_VELOCITIES
    shown = velocity_colours(theme)[softest:loudest:8]
    levels = [luminance(f"#{int(argb) & 0xFFFFFF:06x}") for argb in shown]
    steps = np.diff(levels) * (1 if theme.dark else -1)
    assert np.all(steps > 0)
    assert steps.sum() > 0.15


def test_the_system_decides_until_the_user_does() -> None:
    look = Appearance(ThemeChoice.SYSTEM, system_dark=False)
    seen: list[Theme] = []
    look.changed.connect(seen.append)
    look.system_changed(dark=True)
    look.choose(ThemeChoice.DARK)
    look.choose(ThemeChoice.LIGHT)
    look.system_changed(dark=False)
    look.system_changed(dark=True)
    look.choose(ThemeChoice.SYSTEM)
    assert seen == [DARK, LIGHT, DARK]
