"""Which texts there are to translate: read from the code, so that none is forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.translations.core import CORE_TEXTS

PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, order=True)
class SourceText:
    """A text in English. one: its singular where it has a number, "" where it has none."""

    english: str
    one: str = ""


def all_texts() -> tuple[SourceText, ...]:
    """Every text of the app, in order of the alphabet."""
    found = {SourceText(text) for text in CORE_TEXTS}
    for path in PACKAGE.rglob("*.py"):
        found.update(_in_code(path))
    # The two English forms of a text with a number are one text to translate.
    counted = {form for text in found if text.one for form in (text.one, text.english)}
    return tuple(sorted(text for text in found if text.one or text.english not in counted))


def _in_code(path: Path) -> Iterator[SourceText]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = dict(_constants(tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _said(node.func.id, node.args, constants)


def _constants(body: Iterable[ast.stmt]) -> Iterator[tuple[str, str]]:
    for node in body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value
            if isinstance(value, ast.Call) and value.args:
                value = value.args[0]
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield node.targets[0].id, value.value


def _said(name: str, args: list[ast.expr], constants: dict[str, str]) -> Iterator[SourceText]:
    words = [_text(arg, constants) for arg in args]
    if name in ("tr", "marked") and words and words[0]:
        yield SourceText(words[0])
    elif name == "plural" and len(words) > 1 and words[0] and words[1]:
        yield SourceText(words[1], words[0])
    elif name == "count" and len(words) > 1 and words[1]:
        one = words[1]
        many = words[2] if len(words) > 2 and words[2] else f"{one}s"
        yield SourceText(f"{{n:,}} {many}", f"{{n:,}} {one}")


def _text(node: ast.expr, constants: dict[str, str]) -> str:
    """A literal, or a constant of the module; "" for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return constants.get(node.id, "")
    return ""
