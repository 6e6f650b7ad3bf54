"""Notes sent through a virtual JACK port are in the MIDI file that a recording leaves."""

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from desktop_app.services.background import Cancelled
from desktop_app.services.recording.keyboard import keyboards
from desktop_app.services.recording.service import RecordingService, TakeRecording
from desktop_app.services.recording.take_folder import TakeState, read_record
from desktop_app.view_models.recording.recording import Choice, InputKind, Recorded
from piano_core.midi import read_midi
from tests.desktop.recording import virtual_keyboard

PIECE = [(60, 80), (64, 70), (67, 90), (72, 110)]
STEP_S = 0.15
FIRST = 21
LONGEST_S = 10.0


@pytest.fixture(scope="module")
def cable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A MIDI output that appears as an input; one at a time, whichever worker asks."""
    if virtual_keyboard.missing():
        pytest.skip(virtual_keyboard.missing())
    with virtual_keyboard.jack(tmp_path_factory.getbasetemp().parent):
        yield virtual_keyboard.keyboard()


def _wait_until_joined(cable: Any, take: TakeRecording) -> None:
    """Press a key until it is heard: JACK may drop what is sent before it joined the ports."""
    until = time.monotonic() + LONGEST_S
    while not take.reading.notes and time.monotonic() < until:
        cable.send_message([0x90, FIRST, 1])
        cable.send_message([0x80, FIRST, 0])
        time.sleep(0.05)


def test_what_is_played_on_a_keyboard_is_what_is_kept(cable: Any, tmp_path: Any) -> None:
    (source,) = keyboards().inputs
    assert source.kind is InputKind.MIDI
    take = RecordingService(tmp_path).prepare(Choice(source))
    results: list[Recorded] = []
    worker = threading.Thread(target=lambda: results.append(take.run(lambda _f, _d: None)))
    worker.start()
    _wait_until_joined(cable, take)
    cable.send_message([0xB0, 64, 127])
    for pitch, velocity in PIECE:
        cable.send_message([0x90, pitch, velocity])
        time.sleep(STEP_S)
        cable.send_message([0x80, pitch, 0])
    time.sleep(0.1)
    shown = [(key.pitch, key.velocity) for key in take.reading.keys if key.pitch != FIRST]
    assert shown == PIECE, "what is played is shown while it is recorded"
    take.stop()
    worker.join()
    assert results[0].media is not None
    played = read_midi(results[0].media)
    notes = list(zip(played.notes["pitch"], played.notes["velocity"], strict=True))
    assert notes[-len(PIECE) :] == PIECE
    assert {pitch for pitch, _ in notes[: -len(PIECE)]} == {FIRST}
    assert len(played.pedals) == 1
    onsets = played.notes["onset_s"][-len(PIECE) :]
    assert (onsets[1:] - onsets[:-1]).min() > 0.5 * STEP_S
    assert results[0].seconds >= len(PIECE) * STEP_S


def test_a_window_that_closes_keeps_what_was_recorded(cable: Any, tmp_path: Any) -> None:
    (source,) = keyboards().inputs
    take = RecordingService(tmp_path).prepare(Choice(source))
    until = time.monotonic() + LONGEST_S

    def progress(_fraction: float, _doing: str) -> None:
        if take.reading.notes or time.monotonic() > until:
            raise Cancelled
        # Again and again: JACK may drop what is sent before it has joined the two ports.
        cable.send_message([0x90, 60, 80])

    kept = take.run(progress)
    assert kept.media is not None
    assert read_record(kept.folder).state is TakeState.FINISHED
    assert set(read_midi(kept.media).notes["pitch"]) == {60}
