"""Playing a take: its own sound or its notes on the built-in piano, whole, in part, or slowly."""

from desktop_app.services.playback.service import PlaybackService

__all__ = ["PlaybackService"]
