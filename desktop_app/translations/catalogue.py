"""`QtCatalogue`: texts of one language out of a .qm file, and how it writes numbers and lists."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.view_models.languages import LANGUAGES
from desktop_app.view_models.wording import Catalogue, speak
from piano_core.sentences import ENGLISH, Style

_FOLDER = Path(__file__).resolve().parent
_CONTEXT = "app"

_STYLES = {
    "de": Style(percent="{} %"),
    "zh_CN": Style(between="、", after=""),
}


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


def install_language(application: QCoreApplication, language: str) -> None:
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
    return QtCatalogue(translator, _style(language))


def _style(language: str) -> Style:
    """Signs of numbers as Qt knows them, and what it does not know of a language."""
    locale = QLocale(language)
    own = _STYLES.get(language, ENGLISH)
    return replace(own, decimal=locale.decimalPoint(), group=locale.groupSeparator())


class QtCatalogue:
    """Texts out of a .qm file."""

    def __init__(self, translator: QTranslator, style: Style) -> None:
        self._translator = translator
        self.style = style

    def text(self, english: str, number: int | None = None) -> str:
        """See `Catalogue`."""
        n = -1 if number is None else number
        return self._translator.translate(_CONTEXT, english, None, n) or "" if english else ""
