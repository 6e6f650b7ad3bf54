"""Asking before something is lost, and telling what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.view_models.states import Problem


def confirm(
    parent: QWidget, title: str, text: str, lose: str, keep: str, then: Callable[[], None]
) -> None:
    """Ask, without waiting; `then` is called if the user chooses `lose`.

    lose, keep: what the two buttons say. Enter and Escape keep.
    """
    question = QMessageBox(parent)
    question.setWindowTitle(title)
    question.setText(title)
    question.setInformativeText(text)
    losing = question.addButton(lose, QMessageBox.ButtonRole.DestructiveRole)
    keeping = question.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    question.setDefaultButton(keeping)
    question.setEscapeButton(keeping)
    losing.clicked.connect(then)
    question.finished.connect(question.deleteLater)
    question.open()


def tell_problem(parent: QWidget, problem: Problem) -> None:
    """Say what went wrong with something that was asked for, where, and what to do."""
    tell(parent, problem.title, f"{problem.what} {problem.remedy}\n{problem.where}".strip())


def tell(parent: QWidget, title: str, text: str) -> None:
    """Say something that was waited for, without waiting for an answer."""
    message = QMessageBox(parent)
    message.setWindowTitle(title)
    message.setText(title)
    message.setInformativeText(text)
    message.finished.connect(message.deleteLater)
    message.open()
