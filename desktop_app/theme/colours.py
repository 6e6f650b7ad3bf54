"""The two palettes as data, and the arithmetic of contrast. Knows no Qt.

Every pair of colours that must be told apart is listed in `TEXT_PAIRS` (4.5 : 1) or
`GRAPHIC_PAIRS` (3 : 1), the AA thresholds of WCAG 2.2, so that a test can hold them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Theme:
    """Colours by what they are for, as #rrggbb.

    window, surface: behind everything; behind panels.  line: hairlines.
    ink, ink_soft: text; secondary text.
    accent, on_accent: what can be pressed and what was measured; text on it.
    track, band: a 0-100 scale; the interval on it.
    mark, mark_wash: places to practise; their tint on the roll.
    caution, caution_wash: text of warnings; behind it.
    roll, roll_row, grid: the roll's ground, its black-key rows, its time lines.
    bar_line: where bars begin.  fault: notes that are not as written.
    key_white, key_black: the keyboard.  pedal: the pedal lane.
    velocities: note colours from pp to ff, evenly spaced; see `velocity_colours`.
    """

    name: str
    dark: bool
    window: str
    surface: str
    line: str
    ink: str
    ink_soft: str
    accent: str
    accent_hover: str
    on_accent: str
    track: str
    band: str
    mark: str
    mark_wash: str
    caution: str
    caution_wash: str
    roll: str
    roll_row: str
    grid: str
    bar_line: str
    fault: str
    key_white: str
    key_black: str
    pedal: str
    velocities: tuple[str, ...]


LIGHT = Theme(
    name="light",
    dark=False,
    window="#f4f1ea",
    surface="#fdfcf9",
    line="#ddd7ca",
    ink="#23262b",
    ink_soft="#5d6068",
    accent="#1f5a80",
    accent_hover="#17486a",
    on_accent="#ffffff",
    track="#e8e3d8",
    band="#6f98b3",
    mark="#a4460c",
    mark_wash="#f9e9d6",
    caution="#694a0d",
    caution_wash="#f8ecd2",
    roll="#fdfcf9",
    roll_row="#f5f2eb",
    grid="#e5e0d5",
    bar_line="#b9b2a2",
    fault="#b3122c",
    key_white="#fffefb",
    key_black="#3a3d44",
    pedal="#8a8f98",
    velocities=("#748592", "#4d7f9f", "#2f6f99", "#3c4c8c", "#6b1f5e"),
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#16181c",
    surface="#1e2126",
    line="#343841",
    ink="#e9e6df",
    ink_soft="#a3a6ad",
    accent="#86bade",
    accent_hover="#a3cdea",
    on_accent="#10202c",
    track="#32363e",
    band="#5b86a3",
    mark="#f2a45f",
    mark_wash="#33271b",
    caution="#f0d090",
    caution_wash="#3a301b",
    roll="#1a1c21",
    roll_row="#16181c",
    grid="#2a2d34",
    bar_line="#4d535e",
    fault="#ff7b82",
    key_white="#a5a29a",
    key_black="#26292f",
    pedal="#868b95",
    velocities=("#6a7885", "#5f93b3", "#79b8dc", "#b3b6ea", "#f3bfe0"),
)

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "window"),
    ("ink", "surface"),
    ("ink_soft", "window"),
    ("ink_soft", "surface"),
    ("accent", "window"),
    ("accent", "surface"),
    ("accent", "track"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "mark"),
    ("mark", "window"),
    ("mark", "surface"),
    ("caution", "caution_wash"),
    ("ink_soft", "roll"),
)
"""(text, ground) that must reach 4.5 : 1."""

GRAPHIC_PAIRS: tuple[tuple[str, str], ...] = (
    ("accent", "surface"),
    ("band", "surface"),
    ("mark", "mark_wash"),
    ("pedal", "roll"),
    ("fault", "roll"),
    ("fault", "roll_row"),
    ("fault", "mark_wash"),
    ("fault", "surface"),
    ("key_black", "key_white"),
)
"""(shape, ground) that must reach 3 : 1."""


def rgb(colour: str) -> Rgb:
    """#rrggbb as three numbers 0-255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0-1 (WCAG 2.2, "relative luminance")."""
    channels = np.array(rgb(colour)) / 255.0
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1-21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PLAYED_VELOCITIES = (20, 113)
"""1st and 99th percentile over notes of 120 PercePiano recordings (measured here)."""


def velocity_colours(theme: Theme) -> npt.NDArray[np.uint32]:
    """One opaque ARGB value for each velocity 0-127, interpolated between the theme's stops.

    The stops span `PLAYED_VELOCITIES`, where nearly all playing lies: softer and louder notes
    have the colours of the ends.
    """
    stops = np.array([rgb(colour) for colour in theme.velocities], np.float64)
    places = np.linspace(*PLAYED_VELOCITIES, len(stops))
    channels = np.stack(
        [np.interp(np.arange(128), places, stops[:, channel]) for channel in range(3)]
    )
    red, green, blue = np.round(channels).astype(np.uint32)
    return (np.uint32(255 << 24) | (red << 16) | (green << 8) | blue).astype(np.uint32)
