"""What the recording page says."""

from __future__ import annotations

from desktop_app.view_models.recording import Choice, Input, InputKind, Reading, Recorded
from desktop_app.view_models.states import Problem
from desktop_app.view_models.texts import clock, count

TITLE = "Record a take"
LOOKING = "Looking for microphones and keyboards…"
NO_INPUT = (
    "There is no microphone and no MIDI keyboard here. Plug one in and choose “Look again”, "
    "or record with a phone and open the file."
)
PLACE = (
    "Place the microphone or phone one to two metres from the piano, at the height of the "
    "strings, lid open. Play your loudest passage once: the level should stay below the red end. "
    "Nothing is judged while you play."
)
NOTHING = (
    "This input sends nothing at all. It may be muted, or it is not the one the piano is heard by."
)
TOO_SOFT = "It is very quiet. If you are playing, move the microphone closer or turn its level up."
TOO_LOUD = "Too loud: the sound is cut off. Turn the level down or move the microphone away."
NO_NOTES = "No note has come from this keyboard yet. Is it the right one, and switched on?"
READY_KEYS = "R starts and stops · Alt+Left goes back"
RECORDING_KEYS = "R stops and keeps the take · Esc discards it, after asking"
COUNTING_KEYS = "R stops counting"
HEADPHONES = "Clicks are recorded, too, unless you hear them in headphones."
FINISHING = "Writing the last of it…"
NOT_LISTED = "The inputs cannot be listed"
NOT_RECORDED = "The recording could not begin"
DISCARD_TITLE = "Discard this take?"
DISCARD = "It goes on being recorded while you decide. A discarded take is deleted."


def input_name(source: Input) -> str:
    """An input in the list of inputs."""
    kind = "Keyboard" if source.kind is InputKind.MIDI else "Microphone"
    return f"{kind}: {source.name} ({source.host})"


def channels_name(channels: int) -> str:
    """One channel or two."""
    return "Mono" if channels == 1 else "Stereo"


def rate_name(rate: int) -> str:
    """A sample rate: 44.1 kHz."""
    return f"{rate / 1000:g} kHz"


def progress_line(choice: Choice, reading: Reading) -> str:
    """How far a recording has come: its time, and for a keyboard its notes."""
    time = clock(reading.seconds, 1)
    if choice.source.kind is InputKind.MIDI:
        return f"{time} · {count(reading.notes, 'note')}"
    return time


def beat_line(beat: int, beats: int) -> str:
    """Which beat of the bar that is counted in was heard last."""
    return f"{beat} / {beats}" if beat else ""


def level_spoken(reading: Reading) -> str:
    """The level for a screen reader."""
    level = f"Level {reading.peak_db:.0f} decibels of full scale"
    return f"{level}, too loud" if reading.clipped else level


def nothing_came(taken: Recorded) -> Problem:
    """A recording without a single sound or note."""
    return Problem(
        "Nothing was recorded",
        taken.ended or "Nothing came from this input.",
        remedy="Choose another input, or check that this one is switched on.",
    )


def ended_early(taken: Recorded) -> Problem:
    """A recording that was cut short, or that has holes."""
    what = taken.ended
    if taken.gaps:
        places = ", ".join(clock(gap.start_s, 1) for gap in taken.gaps[:5])
        more = " and later" if len(taken.gaps) > 5 else ""
        missing = sum(gap.length_s for gap in taken.gaps)
        holes = f"{missing:.1f} s of sound never came, at {places}{more}. Silence stands there."
        what = f"{what} {holes}".strip()
    return Problem(
        "The recording is not complete",
        what,
        remedy=f"What was recorded, {clock(taken.seconds)}, is saved.",
    )
