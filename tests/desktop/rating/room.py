"""A rating whose forms lie on a real disk and whose work is done when a test says so."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from desktop_app.services.rating import RatingService
from desktop_app.view_models.playing.playing import Wanted
from desktop_app.view_models.rating.rating import Rating
from piano_core.answers import Answer
from piano_core.progress import Progress
from piano_core.takes import Take
from tests.desktop.samples import HeldBackground

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Named:
    rater = "me"


class Speaker:
    """Plays nothing and writes down what it was to play."""

    def __init__(self) -> None:
        self.played: list[tuple[Path, float, float]] = []

    def prepare(self, take: Take, wanted: Wanted) -> "Speaker":
        self.played.append((take.path, wanted.start_s, wanted.last_s))
        return self

    at_s = 0.0

    def run(self, progress: Progress) -> None:
        progress(0.0, "Playing")

    def stop(self) -> None:
        pass


class Room:
    """A rating with forms on a real disk, its work done when the test says so."""

    def __init__(self, place: Path) -> None:
        self.background, self.clock = HeldBackground(), Clock()
        self.service = RatingService(place / "ratings")
        self.speaker = Speaker()
        self.rating = Rating(
            self.background,
            self.service,
            Named(),
            self.speaker,
            np.random.default_rng(1),
            self.clock,
        )

    def settle(self) -> None:
        while self.background.pending:
            self.background.run_next()

    def answer_all(self, value: int = 60) -> None:
        form = self.rating.state.form
        assert form is not None
        for name in form.order:
            self.rating.answer(name, Answer(value))
        self.settle()

    def send(self) -> None:
        self.rating.send()
        self.settle()
