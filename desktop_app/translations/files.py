"""`.ts` files, which translators edit, and the `.qm` files made from them."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

from desktop_app.translations.sources import SourceText

FOLDER = Path(__file__).resolve().parent
LANGUAGES = {"de": 2, "zh_CN": 1, "ko": 1}
"""Languages, and how many forms a text with a number has in each."""

CONTEXT = "app"


def ts_path(language: str) -> Path:
    """What translators edit."""
    return FOLDER / f"app_{language}.ts"


def qm_path(language: str) -> Path:
    """What the app reads."""
    return FOLDER / f"app_{language}.qm"


def read_ts(language: str) -> dict[str, tuple[str, ...]]:
    """English text to its translation, in all forms; texts without one are left out."""
    if not ts_path(language).is_file():
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for message in ET.parse(ts_path(language)).iter("message"):
        source, said = message.find("source"), message.find("translation")
        if source is None or said is None:
            continue
        forms = tuple(form.text or "" for form in said.iter("numerusform")) or (said.text or "",)
        if all(forms):
            found[source.text or ""] = forms
    return found


def update_ts(language: str, texts: Iterable[SourceText]) -> None:
    """Write the file anew with these texts; what was translated before stays."""
    before = read_ts(language)
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text.english
        said = ET.SubElement(message, "translation")
        forms = before.get(text.english, ())
        if not forms:
            said.set("type", "unfinished")
        if text.one:
            message.set("numerus", "yes")
            for number in range(LANGUAGES[language]):
                form = ET.SubElement(said, "numerusform")
                form.text = forms[number] if number < len(forms) else ""
        else:
            said.text = forms[0] if forms else ""
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts_path(language).write_text(f"{head}{body}\n", encoding="utf-8")


def compile_ts(language: str) -> None:
    """Make the .qm with Qt's lrelease, which comes with PySide6-Essentials."""
    words = ["pyside6-lrelease", "-silent", str(ts_path(language)), "-qm", str(qm_path(language))]
    subprocess.run(words, check=True)


def missing(language: str, texts: Iterable[SourceText]) -> tuple[str, ...]:
    """Texts without a translation, or without one of its forms."""
    said = read_ts(language)
    return tuple(
        text.english
        for text in texts
        if len(said.get(text.english, ())) != (LANGUAGES[language] if text.one else 1)
    )
