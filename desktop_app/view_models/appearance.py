"""`Appearance`: which palette is in force, by choice or by what the system says."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.theme.colours import DARK, LIGHT, Theme
from desktop_app.view_models.signal import Signal


class ThemeChoice(StrEnum):
    """What the menu offers."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance:
    """`changed` is emitted with the theme whenever another one comes into force."""

    def __init__(self, choice: ThemeChoice, *, system_dark: bool) -> None:
        self.changed: Signal[Theme] = Signal()
        self.chosen: Signal[ThemeChoice] = Signal()
        self._choice = choice
        self._system_dark = system_dark

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def theme(self) -> Theme:
        """The palette in force."""
        if self._choice is ThemeChoice.SYSTEM:
            return DARK if self._system_dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def choose(self, choice: ThemeChoice) -> None:
        """The user picks a palette, or to follow the system."""
        before = self.theme
        self._choice = choice
        self.chosen.emit(choice)
        self._tell(before)

    def system_changed(self, *, dark: bool) -> None:
        """The system went dark or light."""
        before = self.theme
        self._system_dark = dark
        self._tell(before)

    def _tell(self, before: Theme) -> None:
        if self.theme is not before:
            self.changed.emit(self.theme)
