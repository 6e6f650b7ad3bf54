"""What people are told, kept so that it can be said in another language.

A `Sentence` is its English text wherever text is wanted: in JSON, in a terminal, in a comparison.
It also keeps the template and the values that the text was made of, and whoever speaks another
language fills that language's template instead (`fill`). Templates stand where they are said, as
literals in calls of `say` and `say_counted`, and are collected from there
(`desktop_app.translations.sources`), so none can be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any


@dataclass(frozen=True)
class Style:
    """How a language writes numbers and lists.

    decimal, group: between whole and part, and between thousands. percent: around a share.
    between: names of a list. after: one sentence, before the next.
    """

    decimal: str = "."
    group: str = ","
    percent: str = "{}%"
    between: str = ", "
    after: str = " "


ENGLISH = Style()


class Sentence(str):
    """An English text that knows what it was made of.

    template: with `{places}`, as in `str.format`. values: what fills them: numbers, names that
    are the same everywhere, other sentences, or a tuple of these, which becomes a list.
    number: what the form of the template depends on; None where it has one form.
    """

    __slots__ = ("number", "template", "values")

    template: str
    values: Mapping[str, object]
    number: int | None

    def __new__(
        cls,
        text: str,
        template: str = "",
        values: Mapping[str, object] | None = None,
        number: int | None = None,
    ) -> Sentence:
        if isinstance(text, Sentence) and not template:
            return text
        made = super().__new__(cls, text)
        made.template = template or text
        made.values = {} if values is None else values
        made.number = number
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        # As `str` is copied and pickled, with what it was made of: sentences cross processes.
        return Sentence, (str(self), self.template, self.values, self.number)


def say(template: str, /, **values: object) -> Sentence:
    """The sentence that a template and its values make."""
    return Sentence(fill(template, values), template, values)


def say_counted(one: str, many: str, n: int, /, **values: object) -> Sentence:
    """A sentence about `{n}` things; `many` is also the name under which other languages find
    their forms."""
    filled = {"n": n, **values}
    return Sentence(fill(one if n == 1 else many, filled), many, filled, n)


def paragraph(*said: str) -> Sentence:
    """Whole sentences after each other."""
    return say("{said}", said=_Paragraph(said))


class _Paragraph(tuple[str, ...]):
    """Values that follow each other as sentences do, not as names of a list."""

    __slots__ = ()


def as_json(value: object) -> Any:
    """A sentence, or a value of one, as JSON holds it; `from_json` gives it back."""
    if isinstance(value, Sentence):
        values = {name: as_json(one) for name, one in value.values.items()}
        return {
            "text": str(value),
            "template": value.template,
            "values": values,
            "number": value.number,
        }
    if isinstance(value, tuple):
        kind = "paragraph" if isinstance(value, _Paragraph) else "list"
        return {kind: [as_json(one) for one in value]}
    return value if isinstance(value, (int, float)) else str(value)


def from_json(kept: Any) -> Any:
    """What `as_json` was given; what it did not write comes back as it is.

    Raises `ValueError` for an object with other names than it writes.
    """
    match kept:
        case {"text": str(text), "template": str(made_of), "values": dict(values)}:
            inner = {name: from_json(one) for name, one in values.items()}
            return Sentence(text, made_of, inner, kept.get("number"))
        case {"paragraph": [*said]}:
            return _Paragraph(from_json(one) for one in said)
        case {"list": [*names]}:
            return tuple(from_json(one) for one in names)
        case dict():
            raise ValueError(f"a sentence is not made of {sorted(kept)}")
        case _:
            return kept


def template(text: str) -> str:
    """A template that is said elsewhere: marks those in tables, so that they are collected."""
    return text


def without_stop(said: str) -> str:
    """A reason as it stands in another sentence: without the full stop of its own."""
    return said if isinstance(said, Sentence) else said.rstrip(". ")


def as_it_stands(text: str) -> str:
    """Say a text in English, as it is."""
    return text


def fill(
    template: str,
    values: Mapping[str, object],
    style: Style = ENGLISH,
    spoken: Callable[[str], str] = as_it_stands,
) -> str:
    """A template with its places filled in, numbers and lists as `style` writes them.

    spoken: says a value that is itself a `Sentence`.
    """
    return _Filling(style, spoken).vformat(template, (), values)


class _Filling(Formatter):
    """`str.format` that writes numbers and lists as one language does."""

    def __init__(self, style: Style, spoken: Callable[[str], str]) -> None:
        self._style = style
        self._spoken = spoken
        self._signs = str.maketrans({".": style.decimal, ",": style.group})

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Sentence):
            return self._spoken(value)
        if isinstance(value, tuple):
            between = self._style.after if isinstance(value, _Paragraph) else self._style.between
            return between.join(self.format_field(one, format_spec) for one in value)
        if not isinstance(value, (int, float)):
            return format(value, format_spec)
        written = format(value, format_spec).translate(self._signs)
        if format_spec.endswith("%"):
            return self._style.percent.format(written.removesuffix("%"))
        return written
