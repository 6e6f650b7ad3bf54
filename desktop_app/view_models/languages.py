"""`Languages`: which language the app speaks, by choice or as the system does."""

from __future__ import annotations

from typing import Protocol

from desktop_app.view_models.signal import Signal

LANGUAGES = {"": "", "en": "English", "de": "Deutsch", "zh_CN": "简体中文", "ko": "한국어"}
"""What can be chosen, each named as its speakers name it; "" is the system's."""


class LanguageMemory(Protocol):
    """Remembers the chosen language; "" for the system's."""

    @property
    def language(self) -> str: ...

    @language.setter
    def language(self, language: str) -> None: ...


class Languages:
    """`chosen` is emitted when the user picks a language, which is spoken from the next start."""

    def __init__(self, memory: LanguageMemory) -> None:
        self.chosen: Signal[str] = Signal()
        self._memory = memory

    @property
    def choice(self) -> str:
        """What the user chose."""
        return self._memory.language

    def choose(self, language: str) -> None:
        """Speak this language from the next start on."""
        self._memory.language = language
        self.chosen.emit(language)
