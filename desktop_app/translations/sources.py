"""Which texts there are to translate: read from the code, so that none is forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.translations.core import CORE_TEXTS

APP = Path(__file__).resolve().parents[1]
CORE = APP.parent / "piano_core"

_NOT_SHOWN = (
    "piano_core.bundle.draft",
    "piano_core.calibration",
    "piano_core.cli.main",
    "piano_core.reference.saving",
)
"""Imported beside what the app needs; they make bundles and answer commands."""

_TEXTS = ("tr", "marked", "say", "template")
_COUNTED = ("plural", "say_counted")
_NOT_FOR_USERS = ("ValueError", "TypeError", "KeyError", "RuntimeError", "AssertionError")


@dataclass(frozen=True, order=True)
class SourceText:
    """A text in English. one: its singular where it has a number, "" where it has none."""

    english: str
    one: str = ""


@cache
def all_texts() -> tuple[SourceText, ...]:
    """Every text that the app can show, in order of the alphabet."""
    found = {SourceText(text) for text in CORE_TEXTS}
    for path in (*APP.rglob("*.py"), *modules_of_the_app()):
        found.update(_in_code(path))
    # The two English forms of a text with a number are one text to translate.
    counted = {form for text in found if text.one for form in (text.one, text.english)}
    return tuple(sorted(text for text in found if text.one or text.english not in counted))


@cache
def modules_of_the_app() -> tuple[Path, ...]:
    """The files of piano_core that the app imports, directly or not."""
    import grimp

    graph = grimp.build_graph("piano_core", "desktop_app")
    app = [name for name in graph.modules if name.split(".")[0] == "desktop_app"]
    above = {name for one in app for name in graph.find_upstream_modules(one)}
    core = sorted(name for name in above if name.startswith("piano_core."))
    core = [name for name in core if name not in _NOT_SHOWN]
    return tuple(_file(name) for name in core)


def _file(module: str) -> Path:
    place = CORE.parent.joinpath(*module.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def errors_in(tree: ast.AST) -> Iterator[ast.Call]:
    """Where errors are made that a user may read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            name = node.func.id
            if name.endswith("Error") and name not in _NOT_FOR_USERS:
                yield node


def words_of(error: ast.Call) -> list[ast.expr]:
    """What is wrong, and what to do."""
    return [*error.args[:1], *(word.value for word in error.keywords if word.arg == "remedy")]


def _in_code(path: Path) -> Iterator[SourceText]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = dict(_constants(tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _said(node.func.id, node.args, constants)
    for error in errors_in(tree):
        for word in words_of(error):
            text = _text(word, constants)
            if text:
                yield SourceText(text)


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
    if name in _TEXTS and words and words[0]:
        yield SourceText(words[0])
    elif name in _COUNTED and len(words) > 1 and words[0] and words[1]:
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
