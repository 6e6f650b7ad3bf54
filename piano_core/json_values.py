"""Plain JSON values to frozen dataclasses, strictly: no key missing, none unknown, no NaN."""

from __future__ import annotations

import math
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from piano_core.errors import DecodeError
from piano_core.sentences import say

T = TypeVar("T")

REMEDY = "It was edited or written by something else; make it again."


def decode(kind: type[T], value: Any, where: str) -> T:
    """`value`, as `json.loads` gives it, as an instance of the dataclass `kind`.

    Understands nested dataclasses, `str`, `int`, `float`, `bool`, string enums,
    `X | None`, `tuple[X, ...]` and `dict[str, X]`. `where` names the place in messages.
    Raises `DecodeError` naming the first key that is missing, unknown or of another type.
    """
    return _value(kind, value, where)


def _value(kind: Any, value: Any, where: str) -> Any:
    origin = get_origin(kind)
    if origin is UnionType:
        inner = next(part for part in get_args(kind) if part is not NoneType)
        return None if value is None else _value(inner, value, where)
    if origin is tuple:
        inner = get_args(kind)[0]
        items = _expect(list, value, where)
        return tuple(_value(inner, item, f"{where}[{i}]") for i, item in enumerate(items))
    if origin is dict:
        inner = get_args(kind)[1]
        entries = _expect(dict, value, where)
        return {key: _value(inner, item, f"{where}.{key}") for key, item in entries.items()}
    if is_dataclass(kind):
        return _dataclass(kind, value, where)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member(kind, value, where)
    return _number(value, where) if kind is float else _expect(kind, value, where)


def _dataclass(kind: Any, value: Any, where: str) -> Any:
    entries = _expect(dict, value, where)
    names = [field.name for field in fields(kind)]
    for name in names:
        if name not in entries:
            raise DecodeError(
                say("the key {name!r} is missing.", name=name), where=where, remedy=REMEDY
            )
    for name in entries:
        if name not in names:
            raise DecodeError(
                say("the key {name!r} is unknown.", name=name), where=where, remedy=REMEDY
            )
    hints = get_type_hints(kind)
    return kind(**{name: _value(hints[name], entries[name], f"{where}.{name}") for name in names})


def _member(kind: type[Enum], value: Any, where: str) -> Enum:
    values = [member.value for member in kind]
    if value not in values:
        raise DecodeError(
            say("{value!r} is none of {values}.", value=value, values=values),
            where=where,
            remedy=REMEDY,
        )
    return kind(value)


def _number(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise DecodeError(
            say("{value!r} is not a finite number.", value=value), where=where, remedy=REMEDY
        )
    return float(value)


def _expect(kind: type, value: Any, where: str) -> Any:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise DecodeError(
            say(
                "expected {wanted}, found {found}.",
                wanted=kind.__name__,
                found=type(value).__name__,
            ),
            where=where,
            remedy=REMEDY,
        )
    return value
