"""What a recorder asks of the service that records: look for inputs, prepare, preview, click."""

from __future__ import annotations

from typing import Protocol

from desktop_app.view_models.recording.count_in import Clicks, RunningClicks
from desktop_app.view_models.recording.level_preview import RunningPreview
from desktop_app.view_models.recording.recording import Choice, Found, Reading, Recorded
from piano_core.progress import Progress


class RunningTake(Protocol):
    """One recording: `run` in a worker, the rest from any thread."""

    @property
    def reading(self) -> Reading: ...

    def run(self, progress: Progress) -> Recorded: ...

    def stop(self) -> None: ...

    def discard(self) -> None: ...


class TakeRecorder(Protocol):
    """Finds inputs and prepares recordings."""

    def look(self, progress: Progress) -> Found: ...

    def plugged_in(self, progress: Progress) -> Found: ...

    def prepare(self, choice: Choice, before: Recorded | None = None) -> RunningTake: ...

    def preview(self, choice: Choice) -> RunningPreview: ...

    def clicks(self, clicks: Clicks) -> RunningClicks: ...
