"""A typed signal: how a view model tells whoever listens that its state changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Signal(Generic[T]):
    """Listeners are called in the order in which they connected, in the caller's thread."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], None]] = []

    def connect(self, listener: Callable[[T], None]) -> None:
        """Call `listener` with every value from now on."""
        self._listeners.append(listener)

    def emit(self, value: T) -> None:
        """Tell every listener."""
        for listener in tuple(self._listeners):
            listener(value)
