"""The user's language: every text that a user reads passes through `tr` or `plural`.

Texts stand in the code in English. What turns them into another language is installed once,
before the window is made, so that view models need no Qt to speak. What piano_core says comes as
`Sentence`, which `tr` says anew from its template and values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from piano_core.sentences import ENGLISH, Sentence, Style, fill


class Catalogue(Protocol):
    """Texts in one language, and how it writes numbers and lists."""

    @property
    def style(self) -> Style: ...

    def text(self, english: str, number: int | None = None) -> str:
        """`english` in that language, in the form for `number`; "" where it is not there."""
        ...


class _English:
    """The language in which texts stand in the code."""

    style = ENGLISH

    def text(self, english: str, number: int | None = None) -> str:
        return ""


class _Spoken:
    """The catalogue in force: one for the process, as there is one user before it."""

    catalogue: Catalogue = _English()


def speak(catalogue: Catalogue | None) -> None:
    """Take texts from `catalogue` from now on; None for English."""
    _Spoken.catalogue = _English() if catalogue is None else catalogue


def tr(english: str, /, **values: object) -> str:
    """`english` in the user's language, its `{names}` filled in where values are given."""
    if isinstance(english, Sentence):
        return _said(english)
    text = _Spoken.catalogue.text(english) or english
    return _filled(text, values) if values else text


def plural(one: str, many: str, n: int, /, **values: object) -> str:
    """A text with a number `{n}` in the form that the user's language has for it.

    one, many: the English forms; `many` is also the name under which others are found.
    """
    english = one if n == 1 else many
    return _filled(_Spoken.catalogue.text(many, n) or english, {"n": n, **values})


def _said(sentence: Sentence) -> str:
    """A sentence of piano_core; in English where its template has no translation."""
    found = _Spoken.catalogue.text(sentence.template, sentence.number)
    return _filled(found, sentence.values) if found else str(sentence)


def _filled(text: str, values: Mapping[str, object]) -> str:
    return fill(text, values, _Spoken.catalogue.style, tr)


def series(names: Iterable[str]) -> str:
    """Names after each other, parted as the user's language parts them."""
    return _Spoken.catalogue.style.between.join(names)


def together(*said: str) -> str:
    """Whole sentences after each other, parted as the language parts them; "" is left out."""
    return _Spoken.catalogue.style.after.join(filter(None, said))


def without_key(title: str) -> str:
    """A menu title without the mark of its key: &File, or in languages without Latin 파일(&F)."""
    return re.sub(r"\(&\w\)|&", "", title)


def marked(english: str) -> str:
    """A text that is translated where it is used, by `tr`: marks constants for the catalogues."""
    return english
