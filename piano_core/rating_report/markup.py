"""Pieces of HTML in which every text is escaped."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Html:
    """Text that is markup already; every other text is escaped where it is put in."""

    text: str


def shown(value: str | Html) -> str:
    """The value as markup."""
    return value.text if isinstance(value, Html) else escape(value, quote=True)


def element(tag: str, *inner: str | Html, **attributes: str) -> Html:
    """One element; `klass` is its class."""
    named = {"class" if key == "klass" else key: value for key, value in attributes.items()}
    words = "".join(f' {key}="{escape(value, quote=True)}"' for key, value in named.items())
    return Html(f"<{tag}{words}>{''.join(shown(part) for part in inner)}</{tag}>")


def join(parts: Iterable[Html]) -> Html:
    """One after another."""
    return Html("\n".join(part.text for part in parts))


def table(
    head: Sequence[str],
    rows: Iterable[Sequence[str | Html]],
    klass: str,
    marked: Collection[int] = (),
) -> Html:
    """A table; the first cell of each row is its heading. marked: rows that stand out.

    klass: `figures` is scrolled on a narrow screen, `words` is set one cell below the other.
    """
    top = element("tr", *(element("th", cell, scope="col") for cell in head))
    body = [
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", c) for c in row[1:]),
            **({"klass": "chosen"} if number in marked else {}),
        )
        for number, row in enumerate(rows)
    ]
    whole = element("table", element("thead", top), element("tbody", join(body)), klass=klass)
    return scrolled(whole)


def scrolled(inner: Html) -> Html:
    """What may be wider than the screen, reached by keyboard as well."""
    return element("div", inner, klass="scroll", tabindex="0")


def number(value: float | None, digits: int = 2) -> str:
    """Fixed digits, an en dash where there is none."""
    return "–" if value is None else f"{value:.{digits}f}"
