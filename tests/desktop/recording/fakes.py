"""A recorder's service at its door: recordings that go as a test says."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.view_models.recording.count_in import Clicks
from desktop_app.view_models.recording.recording import (
    Choice,
    Found,
    Input,
    InputKind,
    Reading,
    Recorded,
)

MICROPHONE = Input(InputKind.SOUND, "Studio microphone", "ALSA", 2, 44_100)
LINE_IN = Input(InputKind.SOUND, "Line in", "ALSA", 1, 96_000)
KEYBOARD = Input(InputKind.MIDI, "Stage piano", "ALSA")


class FakeTake:
    """Ends with `result`, after the readings it is given."""

    def __init__(self, result: Recorded | Exception) -> None:
        self.reading = Reading()
        self.readings: list[Reading] = []
        self.result = result
        self.stopped = self.discarded = False

    def stop(self) -> None:
        self.stopped = True

    def discard(self) -> None:
        self.discarded = True

    def run(self, progress: Callable[[float, str], None]) -> Recorded:
        for reading in self.readings:
            self.reading = reading
            progress(0.0, "Recording")
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class FakeClicks:
    """Clicks through the beats it is given, then goes on or fails."""

    def __init__(self) -> None:
        self.beat = 0
        self.beats: tuple[int, ...] = ()
        self.failure: Exception | None = None
        self.stopped = False

    def run(self, progress: Callable[[float, str], None]) -> None:
        for beat in self.beats:
            self.beat = beat
            progress(0.0, "Clicking")
        if self.failure is not None:
            raise self.failure

    def stop(self) -> None:
        self.stopped = True


class FakePreview:
    """Tells its readings and lets go of the microphone at once."""

    def __init__(self) -> None:
        self.reading = Reading()
        self.readings: list[Reading] = []
        self.stopped = False

    def run(self, progress: Callable[[float, str], None]) -> None:
        for reading in self.readings:
            self.reading = reading
            progress(0.0, "Hearing")

    def stop(self) -> None:
        self.stopped = True


class FakeRecording:
    """Finds `found`; every recording is `take`."""

    def __init__(self, found: Found, take: FakeTake) -> None:
        self.found = found
        self.take = take
        self.prepared: list[Choice] = []
        self.before: Recorded | None = None
        self.previewed: list[Choice] = []
        self.heard = FakePreview()
        self.clicked: list[Clicks] = []
        self.metronome = FakeClicks()

    def clicks(self, clicks: Clicks) -> FakeClicks:
        self.clicked.append(clicks)
        return self.metronome

    def preview(self, choice: Choice) -> FakePreview:
        self.previewed.append(choice)
        return self.heard

    def look(self, progress: Callable[[float, str], None]) -> Found:
        return self.found

    def plugged_in(self, progress: Callable[[float, str], None]) -> Found:
        return Found(tuple(one for one in self.found.inputs if one.kind is InputKind.MIDI))

    def prepare(self, choice: Choice, before: Recorded | None = None) -> FakeTake:
        self.prepared.append(choice)
        self.before = before
        return self.take


def taken(folder: Path = Path("take"), **changes: object) -> Recorded:
    """A recording of ten seconds that was stopped."""
    values = {"media": folder / "sound.wav", "seconds": 10.0} | changes
    return Recorded(folder, **values)  # type: ignore[arg-type]
