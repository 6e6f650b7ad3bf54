"""Roles for painted widgets: without one, a screen reader hears "client" and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "piano_accessible_role"
_KEPT = "_piano_accessible_interface"


def give_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Announce `widget` with this role."""
    widget.setProperty(_ROLE, role.value)


def install_roles() -> None:
    """Let Qt ask here for the role of painted widgets; once for an application."""
    QAccessible.installFactory(_interface)


def _interface(_class: str, item: QObject) -> QAccessibleInterface | None:
    role = item.property(_ROLE)
    if not isinstance(item, QWidget) or role is None:
        return None
    interface = QAccessibleWidget(item, QAccessible.Role(role))
    # Qt owns the interface but not its Python half, which has to live as long.
    setattr(item, _KEPT, interface)
    return interface
