"""`QtCatalogue`: texts of one language out of a .qm file, also those piano_core has filled in."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.translations.core import CORE_TEXTS
from desktop_app.view_models.languages import LANGUAGES
from desktop_app.view_models.wording import Catalogue, speak

_FOLDER = Path(__file__).resolve().parent
_CONTEXT = "app"


def language_of(choice: str) -> str:
    """The language to speak: the chosen one, else the system's, else English."""
    if choice and choice in LANGUAGES:
        return choice
    for name in QLocale.system().uiLanguages():
        short = name.replace("-", "_")
        for language in filter(None, LANGUAGES):
            if short == language or short.split("_")[0] == language.split("_")[0]:
                return language
    return "en"


def install_language(application: QApplication, language: str) -> None:
    """Speak `language` from now on, Qt's own dialogs too. Windows made before keep theirs."""
    for old in application.property("piano_translators") or ():
        application.removeTranslator(old)
    if language == "en":
        application.setProperty("piano_translators", [])
        speak(None)
        return
    qt = QTranslator(application)
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    application.setProperty("piano_translators", [qt])
    speak(catalogue(language))


def catalogue(language: str) -> Catalogue:
    """The texts of `language`. Raises `ValueError` where they are not in the package."""
    translator = QTranslator()
    if not translator.load(str(_FOLDER / f"app_{language}.qm")):
        raise ValueError(f"no texts in {language}")
    return QtCatalogue(translator)


class QtCatalogue:
    """A text is looked up as it stands; one that piano_core filled in, by its pattern."""

    def __init__(self, translator: QTranslator) -> None:
        self._translator = translator
        self._filled = lru_cache(maxsize=512)(self._find_filled)

    def text(self, english: str, number: int | None = None) -> str:
        """See `Catalogue`."""
        if not english:
            return ""
        n = -1 if number is None else number
        found = self._translator.translate(_CONTEXT, english, None, n)
        return found or ("" if number is not None else self._filled(english))

    def _find_filled(self, english: str) -> str:
        for pattern, template in _patterns():
            match = pattern.fullmatch(english)
            if match is not None:
                said = self._translator.translate(_CONTEXT, template, None, -1)
                places = match.groupdict().items()
                values = {name: self.text(value) or value for name, value in places}
                return said.format(**values) if said else ""
        return ""


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Texts of piano_core with places in them, as what they look like filled in."""
    made: list[tuple[re.Pattern[str], str]] = []
    for template in CORE_TEXTS:
        if "{" in template:
            literal = re.split(r"\{(\w+)\}", template)
            parts = [
                f"(?P<{part}>.+?)" if place % 2 else re.escape(part)
                for place, part in enumerate(literal)
            ]
            made.append((re.compile("".join(parts), re.DOTALL), template))
    return tuple(made)
