"""The recorder's states, without a window, a device or a thread."""

from pathlib import Path

import pytest

from desktop_app.view_models.recording import recorder_texts as texts
from desktop_app.view_models.recording.input_choice import first_choice
from desktop_app.view_models.recording.recorder import (
    Failed,
    Finishing,
    Ready,
    Recorder,
    Recording,
    hint_of,
)
from desktop_app.view_models.recording.recording import (
    Choice,
    Found,
    Gap,
    InputKind,
    Reading,
    Recorded,
)
from piano_core.errors import RecordingError
from tests.desktop.recording.fakes import (
    KEYBOARD,
    LINE_IN,
    MICROPHONE,
    FakeRecording,
    FakeTake,
    taken,
)
from tests.desktop.samples import HeldBackground


class Stage:
    """A recorder on its page, with inputs found, and what it opened."""

    def __init__(self, result: Recorded | Exception, found: Found | None = None) -> None:
        self.background = HeldBackground()
        self.take = FakeTake(result)
        self.service = FakeRecording(found or Found((MICROPHONE, LINE_IN, KEYBOARD)), self.take)
        self.opened: list[Path] = []
        self.recorder = Recorder(self.background, self.service, self.opened.append)
        self.recorder.toggle()
        self.settle()

    def settle(self) -> None:
        """Run all that was started, and what that starts."""
        while self.background.pending:
            self.background.run_next()


def test_the_first_press_shows_the_page_and_looks_for_inputs() -> None:
    stage = Stage(taken())
    assert stage.recorder.shown
    state = stage.recorder.state
    assert isinstance(state, Ready)
    assert state.chosen == Choice(MICROPHONE, 2, 44_100)
    assert stage.service.prepared == []


def test_a_take_is_recorded_stopped_and_opened() -> None:
    stage = Stage(taken())
    stage.take.readings = [Reading(1.0, -20.0), Reading(2.0, -12.0)]
    seen: list[object] = []
    stage.recorder.changed.connect(seen.append)
    stage.recorder.toggle()
    assert stage.recorder.recording
    stage.recorder.toggle()
    assert stage.take.stopped
    assert isinstance(stage.recorder.state, Finishing)
    stage.background.run_next()
    assert stage.opened == [Path("take/sound.wav")]
    assert not stage.recorder.shown
    assert not stage.recorder.busy


def test_the_level_is_told_while_it_records() -> None:
    stage = Stage(RecordingError("gone."))
    stage.take.readings = [Reading(1.0, -20.0), Reading(2.0, 0.0, clipped=True)]
    seen: list[object] = []
    stage.recorder.changed.connect(seen.append)
    stage.recorder.toggle()
    stage.background.run_next()
    told = [state.reading.seconds for state in seen if isinstance(state, Recording)]
    assert told == [0.0, 1.0, 2.0]
    assert [s.hint for s in seen if isinstance(s, Recording)][-1] == texts.TOO_LOUD


def test_a_discarded_take_is_not_opened() -> None:
    stage = Stage(taken())
    stage.recorder.toggle()
    stage.recorder.discard()
    stage.background.run_next()
    assert stage.take.discarded
    assert stage.opened == []
    assert isinstance(stage.recorder.state, Ready)
    assert stage.recorder.shown


def test_an_unplugged_microphone_is_said_and_what_came_can_be_opened() -> None:
    stage = Stage(taken(ended="The microphone stopped sending."))
    stage.recorder.toggle()
    stage.background.run_next()
    state = stage.recorder.state
    assert isinstance(state, Failed)
    assert "stopped sending" in state.problem.what
    assert "0:10" in state.problem.remedy
    assert stage.opened == []
    stage.recorder.open_saved()
    assert stage.opened == [Path("take/sound.wav")]


def test_lost_sound_is_said_with_its_places() -> None:
    stage = Stage(taken(gaps=(Gap(3.2, 0.4), Gap(65.0, 0.1))))
    stage.recorder.toggle()
    stage.recorder.toggle()
    stage.background.run_next()
    state = stage.recorder.state
    assert isinstance(state, Failed)
    assert "0.5 s of sound never came, at 0:03.2, 1:05.0." in state.problem.what
    stage.recorder.dismiss()
    assert isinstance(stage.recorder.state, Ready)


def test_a_take_without_anything_says_so() -> None:
    stage = Stage(taken(media=None, seconds=0.0))
    stage.recorder.toggle()
    stage.background.run_next()
    assert isinstance(stage.recorder.state, Failed)
    assert stage.recorder.state.saved is None


def test_a_recording_that_cannot_begin_says_why_and_can_be_tried_again() -> None:
    stage = Stage(RecordingError("the microphone is in use.", remedy="Close the other program."))
    stage.recorder.toggle()
    stage.background.run_next()
    state = stage.recorder.state
    assert isinstance(state, Failed)
    assert state.problem.remedy == "Close the other program."
    stage.recorder.dismiss()
    stage.settle()
    stage.recorder.toggle()
    assert stage.recorder.recording


def test_without_an_input_nothing_can_be_started() -> None:
    stage = Stage(taken(), Found((), ("No PortAudio.",)))
    stage.recorder.toggle()
    state = stage.recorder.state
    assert isinstance(state, Ready)
    assert state.chosen is None
    assert state.found.missing == ("No PortAudio.",)


def test_an_input_that_is_plugged_in_later_is_found_and_the_choice_stays() -> None:
    stage = Stage(taken(), Found((LINE_IN,)))
    chosen = Choice(LINE_IN, 1, 44_100)
    stage.recorder.choose(chosen)
    stage.service.found = Found((MICROPHONE, LINE_IN))
    stage.recorder.look()
    stage.settle()
    state = stage.recorder.state
    assert isinstance(state, Ready)
    assert state.found.inputs == (MICROPHONE, LINE_IN)
    assert state.chosen == chosen


def test_the_level_is_shown_before_anything_is_recorded() -> None:
    stage = Stage(taken())
    stage.service.heard.readings = [Reading(peak_db=-30.0), Reading(peak_db=0.0, clipped=True)]
    stage.recorder.choose(Choice(LINE_IN, 1, 48_000))
    assert stage.service.previewed[-1] == Choice(LINE_IN, 1, 48_000)
    stage.settle()
    state = stage.recorder.state
    assert isinstance(state, Ready)
    assert state.reading.clipped
    assert state.hint == texts.TOO_LOUD


def test_a_recording_begins_when_the_microphone_is_free() -> None:
    stage = Stage(taken())
    stage.recorder.choose(Choice(LINE_IN, 1, 48_000))
    stage.recorder.toggle()
    assert stage.service.heard.stopped
    assert stage.service.prepared == []
    stage.background.run_next()
    assert stage.service.prepared == [Choice(LINE_IN, 1, 48_000)]
    assert stage.recorder.recording


def test_a_keyboard_has_no_level_and_leaving_lets_go_of_the_microphone() -> None:
    stage = Stage(taken())
    stage.recorder.choose(Choice(KEYBOARD))
    assert stage.background.pending == []
    stage.recorder.choose(Choice(LINE_IN, 1, 48_000))
    stage.recorder.leave()
    assert stage.service.heard.stopped


def test_the_page_cannot_be_left_while_recording() -> None:
    stage = Stage(taken())
    stage.recorder.toggle()
    stage.recorder.leave()
    assert stage.recorder.shown


def test_an_input_is_recorded_at_a_usual_rate() -> None:
    assert first_choice(LINE_IN) == Choice(LINE_IN, 1, 48_000)
    assert first_choice(KEYBOARD) == Choice(KEYBOARD)


@pytest.mark.parametrize(
    "kind,reading,hint",
    [
        (InputKind.SOUND, Reading(10.0, -20.0), ""),
        (InputKind.SOUND, Reading(10.0, 0.0, clipped=True), texts.TOO_LOUD),
        (InputKind.SOUND, Reading(1.0, silent_s=1.0, quiet_s=1.0), ""),
        (InputKind.SOUND, Reading(3.0, silent_s=2.5, quiet_s=2.5), texts.NOTHING),
        (InputKind.SOUND, Reading(9.0, -55.0, quiet_s=6.0), texts.TOO_SOFT),
        (InputKind.MIDI, Reading(3.0), ""),
        (InputKind.MIDI, Reading(6.0), texts.NO_NOTES),
        (InputKind.MIDI, Reading(6.0, notes=1), ""),
    ],
)
def test_hints_are_about_the_input(kind: InputKind, reading: Reading, hint: str) -> None:
    assert hint_of(kind, reading) == hint
