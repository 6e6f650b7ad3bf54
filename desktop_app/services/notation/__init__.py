"""Bars of a score engraved as pictures, in a process of its own."""

from desktop_app.services.notation.service import NotationService

__all__ = ["NotationService"]
