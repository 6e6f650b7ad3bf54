"""Asking where an export goes and as what, and saying how it ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.view_models.review.exporting import (
    KIND_TITLES,
    WRITTEN,
    Exported,
    Exports,
)
from desktop_app.view_models.review.take_words import title_of
from desktop_app.view_models.states import State, take_of
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.confirming import tell, tell_problem

TITLE = marked("Export the take")


def ask_where_to_export(parent: QWidget, exports: Exports, state: State, folder: Path) -> None:
    """Let the user choose a file and its kind, and write it."""
    take, kinds = take_of(state), exports.kinds(state)
    if take is None:
        return
    filters = {f"{tr(KIND_TITLES[kind])} (*{kind})": kind for kind in kinds}
    place = str(folder / f"{title_of(take)}{kinds[0]}")
    name, chosen = QFileDialog.getSaveFileName(parent, tr(TITLE), place, ";;".join(filters))
    if name:
        ending = Path(name).suffix.lower()
        named = next((kind for kind in kinds if kind == ending), None)
        exports.write(state, named or filters.get(chosen, kinds[0]), Path(name))


def tell_exported(parent: QWidget, ended: Exported) -> None:
    """Say where the export lies, or why there is none."""
    if ended.problem is None:
        tell(parent, tr(WRITTEN), str(ended.target))
    else:
        tell_problem(parent, ended.problem)
