"""Which bundle scores when nobody names one: the same rule for commands and the app."""

from __future__ import annotations

from pathlib import Path

from piano_core.errors import MissingPartError
from piano_core.registry import Registry
from piano_core.settings import Settings


def chosen_bundle(settings: Settings, named: Path | None = None) -> Path:
    """The bundle named by the user, else by `PIANO_BUNDLE`, else the promoted one.

    Raises `MissingPartError` where there is none of these.
    """
    if named is not None:
        return named
    if settings.bundle is not None:
        return settings.bundle
    registry = Registry(settings.registry)
    promotion = registry.promoted()
    if promotion is None:
        raise MissingPartError(
            "no model has been promoted here yet.",
            where=str(settings.registry),
            remedy="Make one with `make run` (or `piano run`), or name one with --bundle.",
        )
    return registry.path(promotion.content_hash)
