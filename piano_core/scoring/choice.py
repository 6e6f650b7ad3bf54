"""Which bundle scores and which listens when nobody names one: the same for commands and app."""

from __future__ import annotations

from pathlib import Path

from piano_core.bundle import MANIFEST_FILE
from piano_core.errors import MissingPartError
from piano_core.registry import Registry
from piano_core.settings import Settings

SHIPPED = Path(__file__).resolve().parents[2] / "assets_data" / "shipped"
"""The bundle that comes with the project, in its checkout or in the packaged app."""
SHIPPED_TRANSCRIBER = SHIPPED.with_name("shipped-transcriber")
"""What listens to sound in the packaged app. A checkout has none: it is 40 to 70 MB."""


def chosen_bundle(settings: Settings, named: Path | None = None, shipped: Path = SHIPPED) -> Path:
    """The bundle named by the user, else by `PIANO_BUNDLE`, else the newest one promoted that
    learned from real ratings, else the shipped one, else a promoted synthetic one.

    What a demo run promotes learned from simulated raters, so it never stands before the
    shipped one; name it to hear it. The scorecard says which bundle spoke. Raises
    `MissingPartError` where there is none of these.
    """
    if named is not None:
        return named
    if settings.bundle is not None:
        return settings.bundle
    registry = Registry(settings.registry)
    promotion = registry.promoted()
    if (promotion is None or promotion.synthetic) and (shipped / MANIFEST_FILE).is_file():
        return shipped
    if promotion is None:
        raise MissingPartError(
            "no model has been promoted here yet.",
            where=str(settings.registry),
            remedy="Make one with `make run` (or `piano run`), or name one with --bundle.",
        )
    return registry.path(promotion.content_hash)


def chosen_transcriber(
    settings: Settings, named: Path | None = None, shipped: Path = SHIPPED_TRANSCRIBER
) -> Path:
    """The transcription bundle named by the user, else the one in `PIANO_HOME`, else the one
    that comes with the packaged app.

    Raises `MissingPartError` where there is none of these.
    """
    if named is not None:
        return named
    if not settings.transcriber.is_dir():
        if shipped.is_dir():
            return shipped
        raise MissingPartError(
            "there is no transcriber here yet, so sound cannot be turned into notes.",
            where=str(settings.transcriber),
            remedy="Make it with `piano transcriber export` (once; it needs the extra "
            "transcribe-export, that is torch and Transkun), or name one with --transcriber.",
        )
    return settings.transcriber
