"""Turns sound into notes while it is being recorded, in a process of its own."""

from desktop_app.services.listening.live import LiveListening

__all__ = ["LiveListening"]
