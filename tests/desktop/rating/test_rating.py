"""Rating by ear: what comes next, that no answer is lost, and that the file can be imported."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.services.preferences import Preferences
from desktop_app.services.rating import RatingService
from desktop_app.view_models.playing.playing import Wanted
from desktop_app.view_models.rating.rating import Rating
from desktop_app.view_models.rating.rating_forms import (
    Form,
    Stretch,
    consistency,
    next_stretch,
)
from desktop_app.view_models.rating.rating_texts import repeats_words
from desktop_app.view_models.session import Progress
from desktop_app.view_models.states import Problem, Unscored
from piano_core.answers import Answer
from piano_core.audio.writing import write_wav
from piano_core.cli.main import piano
from piano_core.corpora import open_corpus
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.errors import LibraryError
from piano_core.midi import write_midi
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import HeldBackground, performance

NOTHING = Problem("Not scored", "No model.")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
STRETCHES = tuple(Stretch("/takes/a.mid", 25.0 * n, 25.0 * (n + 1)) for n in range(6))


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Named:
    rater = "me"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two recordings of a minute: four stretches or more."""
    place = tmp_path / "recordings"
    place.mkdir()
    for number in range(2):
        write_midi(performance(300 + number, 60.0), place / f"take{number}.mid")
    return place


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


@pytest.fixture
def room(tmp_path: Path, folder: Path) -> Room:
    made = Room(tmp_path)
    made.rating.rate_folder(folder)
    made.settle()
    return made


def sent(stretch: Stretch, value: int | None, at: datetime) -> Form:
    answers = {"phrasing": Answer(value, False, value is None), "pedaling": Answer(50)}
    text = at.isoformat()
    return Form(f"{stretch.start_s} {text}", "me", stretch, text, answers=answers, sent_at=text)


def test_stretches_are_those_of_the_folder_corpus(room: Room, folder: Path) -> None:
    files = room.service.recordings(folder)
    found = room.service.stretches(files, lambda _fraction, _doing: None)
    table = open_corpus("folder", folder).segments()
    assert sorted((one.start_s, one.end_s) for one in found) == sorted(
        zip(table["start_s"], table["end_s"], strict=True)
    )


def test_the_stretch_is_played_and_falls_silent_with_the_form(room: Room) -> None:
    form = room.rating.state.form
    assert form is not None
    room.rating.hear()
    assert room.rating.state.hearing
    room.settle()
    at = form.stretch
    assert room.speaker.played == [(Path(at.file), at.start_s, at.end_s)]
    assert not room.rating.state.hearing
    room.rating.hear()
    _, _, job = room.background.pending[0]
    room.rating.leave()
    assert job.cancelled
    assert not room.rating.state.hearing


def test_sound_is_played_without_being_transcribed(room: Room, tmp_path: Path) -> None:
    sound = tmp_path / "long.wav"
    write_wav(sound, np.zeros((44100, 1), np.float32), 44100)
    (stretch,) = room.service.stretches([sound], lambda _fraction, _doing: None)
    take = room.service.take(stretch)
    assert take.listening is not None
    assert take.performance.duration_s == stretch.end_s == 1.0


def test_nothing_is_answered_before_it_is_touched(room: Room) -> None:
    form = room.rating.state.form
    assert form is not None
    assert form.missing == form.order
    room.send()
    assert room.rating.state.form is form
    assert "12 scales" in room.rating.state.said


def test_every_answer_is_on_disk_at_once_and_comes_back_after_a_crash(
    room: Room, tmp_path: Path, folder: Path
) -> None:
    room.rating.answer("phrasing", Answer(71))
    room.rating.answer("phrasing", Answer(72, unsure=True))
    room.rating.comment("late left hand")
    room.settle()
    again = Room(tmp_path)
    again.rating.rate_folder(folder)
    again.settle()
    form = again.rating.state.form
    assert form is not None
    assert form.answer("phrasing") == Answer(72, unsure=True)
    assert form.comment == "late left hand"


def test_each_stretch_comes_once_then_the_series_is_over(room: Room) -> None:
    seen = []
    while (form := room.rating.state.form) is not None:
        seen.append(form.stretch)
        room.answer_all()
        room.send()
    assert len(set(seen)) == len(seen) == room.rating.state.stretches
    assert "in a week" in room.rating.state.said


def test_the_scales_of_one_rater_stand_in_one_order(room: Room) -> None:
    first = room.rating.state.form
    room.answer_all()
    room.send()
    second = room.rating.state.form
    assert first is not None and second is not None
    assert second.order == first.order
    assert set(first.order) == set(DIMENSION_NAMES)


def test_after_a_week_stretches_come_back_and_agreement_is_shown(room: Room, folder: Path) -> None:
    while room.rating.state.form is not None:
        room.answer_all(60)
        room.send()
    assert room.rating.state.repeats is None
    room.clock.now += timedelta(days=8)
    room.rating.rate_folder(folder)
    room.settle()
    room.answer_all(70)
    room.send()
    found = room.rating.state.repeats
    assert found is not None
    assert (found.stretches, found.pairs, found.difference) == (1, 12, 10.0)


def test_a_stretch_comes_back_after_a_week_and_never_a_third_time() -> None:
    rng = np.random.default_rng(0)
    first = [sent(one, 50, NOW) for one in STRETCHES]
    assert next_stretch(STRETCHES, first, NOW + timedelta(days=6.9), rng) is None
    later = NOW + timedelta(days=7)
    assert next_stretch(STRETCHES, first, later, rng) in STRETCHES
    second = [sent(one, 50, later) for one in STRETCHES]
    assert next_stretch(STRETCHES, first + second, later + timedelta(days=30), rng) is None


def test_repeats_are_mixed_among_new_stretches_at_their_share() -> None:
    rng = np.random.default_rng(0)
    old = [sent(one, 50, NOW) for one in STRETCHES[:3]]
    drawn = [next_stretch(STRETCHES, old, NOW + timedelta(days=8), rng) for _ in range(1000)]
    share = sum(one in STRETCHES[:3] for one in drawn) / 1000
    assert 0.16 < share < 0.24
    assert set(drawn) == set(STRETCHES)


def test_only_what_was_answered_twice_counts_for_agreement() -> None:
    one, two = STRETCHES[:2]
    later = NOW + timedelta(days=8)
    forms = [sent(one, 40, NOW), sent(one, None, later), sent(two, 40, NOW), sent(two, 70, later)]
    found = consistency(forms)
    assert found is not None
    assert found.by_dimension == {"phrasing": 30.0, "pedaling": 0.0}
    assert (found.stretches, found.pairs, found.difference) == (2, 3, 10.0)
    assert "Most on Phrasing: 30 points." in repeats_words(found)


@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_the_written_file_is_imported_with_the_raters_name(
    room: Room,
    tmp_path: Path,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    room.answer_all(64)
    room.rating.answer("pedaling", Answer(not_applicable=True))
    room.rating.comment('late, "hard" left hand')
    room.settle()
    room.send()
    room.answer_all(10)  # not sent, so not written
    target = tmp_path / f"mine.{kind}"
    room.rating.export(target)
    room.settle()
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    words = ["ratings", "import", kind, str(target), "--corpus", "folder", "--json"]
    piano.main(words, standalone_mode=False)
    done = json.loads(capsys.readouterr().out)
    assert done["valid"] == 11
    assert done["quarantined"] == {"not_applicable": 1}
    from piano_core.tables import RawRatings
    from piano_core.warehouse import Warehouse

    raw = Warehouse(tmp_path / "home" / "warehouse.duckdb").read(RawRatings, "folder")
    assert set(raw["rater"]) == {"me"}
    assert set(raw["comment"]) == {'late, "hard" left hand'}
    assert set(raw["target"]) == set(DIMENSION_NAMES)


def test_a_folder_without_recordings_is_refused(room: Room, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    room.rating.rate_folder(bare)
    room.settle()
    assert room.rating.state.problem is not None
    assert "no recording" in room.rating.state.problem.what


def test_answers_that_cannot_be_kept_are_said(room: Room, tmp_path: Path) -> None:
    (tmp_path / "ratings").write_text("a file where the folder should be")
    room.rating.answer("phrasing", Answer(71))
    room.settle()
    assert room.rating.state.problem is not None
    assert "cannot be kept" in room.rating.state.problem.what


def test_a_damaged_form_is_named_and_not_touched(tmp_path: Path) -> None:
    place = tmp_path / "ratings"
    place.mkdir()
    (place / "x.json").write_text('{"id": 3')
    with pytest.raises(LibraryError, match="cannot be read"):
        RatingService(place).forms()
    assert (place / "x.json").read_text() == '{"id": 3'


def test_a_rater_keeps_a_random_name_until_they_choose_one(tmp_path: Path) -> None:
    name = Preferences(tmp_path / "app.ini").rater
    assert Preferences(tmp_path / "app.ini").rater == name
    assert Preferences(tmp_path / "other.ini").rater != name


def test_sliders_begin_without_a_position_and_are_set_by_key_and_click(
    make_app: MakeApp, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(lambda: Path("none"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    app.window.show_rating()
    app.window.rating.ask_for_folder()
    qtbot.waitUntil(lambda: app.parts.rating.state.form is not None, timeout=10_000)
    form = app.parts.rating.state.form
    assert form is not None
    first, second, third = (app.window.rating.rows[name] for name in form.order[:3])
    assert first.slider.accessibleDescription() == "Not rated yet"
    app.parts.session.changed.emit(Unscored(Take(Path("open.mid"), performance()), NOTHING))
    app.window.show_rating()
    first.slider.setFocus()
    qtbot.keyClick(first.slider, "0")  # which fits the piano roll elsewhere
    assert app.parts.rating.state.form.answer(form.order[0]) == Answer(0)
    qtbot.keyClick(first.slider, "7")
    qtbot.keyClick(first.slider, Qt.Key.Key_Right)
    centre = second.slider.rect().center()
    qtbot.mouseClick(second.slider, Qt.MouseButton.LeftButton, pos=centre)
    third.not_applicable.click()
    form = app.parts.rating.state.form
    assert form is not None
    assert form.answer(form.order[0]) == Answer(71)
    assert form.answer(form.order[1]).value == pytest.approx(50, abs=1)
    assert form.answer(form.order[2]) == Answer(not_applicable=True)
    assert first.slider.accessibleDescription() == "71"
    assert form.missing == form.order[3:]
