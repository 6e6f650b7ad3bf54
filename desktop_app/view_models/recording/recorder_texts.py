"""What the recording page says."""

from __future__ import annotations

from desktop_app.view_models.recording.recording import Choice, Input, InputKind, Reading, Recorded
from desktop_app.view_models.states import Problem
from desktop_app.view_models.texts import clock, count
from desktop_app.view_models.wording import marked, series, tr

TITLE = marked("Record a take")
LOOKING = marked("Looking for microphones and keyboards…")
NO_INPUT = marked(
    "There is no microphone and no MIDI keyboard here. Plug one in and choose “Look again”, "
    "or record with a phone and open the file."
)
PLACE = marked(
    "Place the microphone or phone one to two metres from the piano, at the height of the "
    "strings, lid open. Play your loudest passage once: the level should stay below the red end. "
    "Nothing is judged while you play."
)
NOTHING = marked(
    "This input sends nothing at all. It may be muted, or it is not the one the piano is heard by."
)
TOO_SOFT = marked(
    "It is very quiet. If you are playing, move the microphone closer or turn its level up."
)
TOO_LOUD = marked(
    "Too loud: the sound is cut off. Turn the level down or move the microphone away."
)
NO_NOTES = marked("No note has come from this keyboard yet. Is it the right one, and switched on?")
HOLES = marked("{missing:.1f} s of sound never came, at {places}. Silence stands there.")
MORE_HOLES = marked(
    "{missing:.1f} s of sound never came, at {places} and later. Silence stands there."
)
READY_KEYS = marked("R starts and stops · Alt+Left goes back")
RECORDING_KEYS = marked("R stops and keeps the take · Esc discards it, after asking")
COUNTING_KEYS = marked("R stops counting")
HEADPHONES = marked("Clicks are recorded, too, unless you hear them in headphones.")
NO_KEYBOARD = marked("Sound alone")
WITH_KEYBOARD = marked("Together with the keyboard {name}")
FINISHING = marked("Writing the last of it…")
NOT_LISTED = marked("The inputs cannot be listed")
NOT_RECORDED = marked("The recording could not begin")
DISCARD_TITLE = marked("Discard this take?")
DISCARD = marked("It goes on being recorded while you decide. A discarded take is deleted.")


def input_name(source: Input) -> str:
    """An input in the list of inputs."""
    kind = tr("Keyboard") if source.kind is InputKind.MIDI else tr("Microphone")
    return f"{kind}: {source.name} ({source.host})"


def with_keyboard(source: Input) -> str:
    """A keyboard that is recorded together with the microphone."""
    return tr(WITH_KEYBOARD, name=source.name)


def channels_name(channels: int) -> str:
    """One channel or two."""
    return tr("Mono") if channels == 1 else tr("Stereo")


def rate_name(rate: int) -> str:
    """A sample rate: 44.1 kHz."""
    return f"{rate / 1000:g} kHz"


def progress_line(choice: Choice, reading: Reading) -> str:
    """How far a recording has come: its time, and for a keyboard its notes."""
    time = clock(reading.seconds, 1)
    if choice.source.kind is InputKind.MIDI or choice.keyboard is not None:
        return f"{time} · {count(reading.notes, 'note')}"
    return time


def beat_line(beat: int, beats: int) -> str:
    """Which beat of the bar that is counted in was heard last."""
    return f"{beat} / {beats}" if beat else ""


def level_spoken(reading: Reading) -> str:
    """The level for a screen reader."""
    level = tr("Level {db:.0f} decibels of full scale", db=reading.peak_db)
    return tr("{level}, too loud", level=level) if reading.clipped else level


def nothing_came(taken: Recorded) -> Problem:
    """A recording without a single sound or note."""
    return Problem(
        tr("Nothing was recorded"),
        tr(taken.ended) or tr("Nothing came from this input."),
        remedy=tr("Choose another input, or check that this one is switched on."),
    )


def ended_early(taken: Recorded) -> Problem:
    """A recording that was cut short, or that has holes."""
    what = tr(taken.ended)
    if taken.gaps:
        places = series(clock(gap.start_s, 1) for gap in taken.gaps[:5])
        missing = sum(gap.length_s for gap in taken.gaps)
        text = MORE_HOLES if len(taken.gaps) > 5 else HOLES
        holes = tr(text, missing=missing, places=places)
        what = f"{what} {holes}".strip()
    return Problem(
        tr("The recording is not complete"),
        what,
        remedy=tr("What was recorded, {time}, is saved.", time=clock(taken.seconds)),
    )
