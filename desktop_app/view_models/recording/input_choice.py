"""How an input is usually recorded, and what to change about it while it is heard."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.view_models.recording import recorder_texts
from desktop_app.view_models.recording.recording import Choice, Found, Input, InputKind, Reading
from desktop_app.view_models.wording import tr

USUAL_RATES = (44_100, 48_000)
JACK = "Jack"
"""The interface whose inputs are other programs, as python-rtmidi names it."""


def first_choice(source: Input) -> Choice:
    """An input as it is usually recorded: in stereo where it can, at its own rate."""
    if source.kind is InputKind.MIDI:
        return Choice(source)
    rate = source.rate if source.rate in USUAL_RATES else USUAL_RATES[-1]
    return Choice(source, min(source.channels, 2), rate)


def hint_of(kind: InputKind, reading: Reading) -> str:
    """What to change while recording; "" where all is well. Says nothing about the playing."""
    if kind is InputKind.MIDI:
        waited = reading.seconds > _NO_NOTES_S and not reading.notes
        return tr(recorder_texts.NO_NOTES) if waited else ""
    if reading.clipped:
        return tr(recorder_texts.TOO_LOUD)
    if reading.silent_s > _NOTHING_S:
        return tr(recorder_texts.NOTHING)
    return tr(recorder_texts.TOO_SOFT) if reading.quiet_s > _QUIET_S else ""


_NOTHING_S = 2.0
_QUIET_S = 5.0
_NO_NOTES_S = 5.0


def still_there(chosen: Choice | None, found: Found) -> Choice | None:
    """What was chosen, without a keyboard beside it that has gone; else the first input."""
    if chosen is None or chosen.source not in found.inputs:
        return first_choice(found.inputs[0]) if found.inputs else None
    if chosen.keyboard is not None and chosen.keyboard not in found.inputs:
        return replace(chosen, keyboard=None)
    return chosen


def with_keyboards(found: Found, keyboards: Found) -> Found:
    """What was found before, with the keyboards that are plugged in now.

    Inputs of other programs stay as they were: they are not plugged in.
    """
    hosts = {one.host for one in (*found.inputs, *keyboards.inputs)} - {JACK}
    kept = (i for i in found.inputs if i.kind is InputKind.SOUND or i.host not in hosts)
    return replace(found, inputs=(*kept, *keyboards.inputs))
