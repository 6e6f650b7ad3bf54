"""Pushed in pieces or given at once, a recording gives the same notes, and they come in time."""

import threading
import tracemalloc

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from piano_core.errors import TranscriptionError
from piano_core.performance import NoteArray, Source
from piano_core.transcription import Transcriber

RATE = 1000


def sound(seconds: float, channels: int = 1) -> npt.NDArray[np.float64]:
    random = np.random.default_rng(3)
    shape = (round(seconds * RATE), channels) if channels > 1 else round(seconds * RATE)
    return random.standard_normal(shape)


def test_it_hears_notes_and_pedals_and_says_that_it_heard_them(tiny: Transcriber):
    performance = tiny.transcribe(sound(40))
    assert performance.source == Source.TRANSCRIPTION
    assert len(performance) > 50
    assert set(performance.notes["pitch"].tolist()) <= {60, 62, 64, 65, 67}
    assert set(performance.pedals["controller"].tolist()) == {64, 67}
    assert performance.duration_s == 40.0
    assert performance.notes["onset_s"].max() < 40.0


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.floats(0.001, 50), st.lists(st.integers(1, 20_000), min_size=1, max_size=6))
def test_pieces_of_any_size_give_exactly_the_one_shot_result(
    tiny: Transcriber, seconds: float, sizes: list[int]
):
    recording = sound(seconds)
    stream, begin = tiny.stream(), 0
    while begin < len(recording):
        for size in sizes:
            stream.push(recording[begin : begin + size])
            begin += size
    assert stream.flush() == tiny.transcribe(recording)


def test_notes_come_out_in_time_and_stand(tiny: Transcriber):
    recording, block = sound(90), 50
    stream = tiny.stream()
    came: list[NoteArray] = []
    delays: list[float] = []
    for begin in range(0, len(recording), block):
        notes = stream.push(recording[begin : begin + block])
        came.append(notes)
        delays += (stream.seconds - notes["offset_s"]).tolist()
    final = stream.flush().notes
    heard = np.concatenate(came)
    manifest = tiny.manifest
    assert len(heard) > 0.5 * len(final)
    standing = ["onset_s", "offset_s", "pitch"]
    assert set(heard[standing].tolist()) <= set(final[standing].tolist())
    assert max(delays) <= manifest.segment_s + block / RATE


def test_two_channels_are_heard_together(tiny: Transcriber):
    performance = tiny.transcribe(sound(20, channels=2))
    stream = tiny.stream()
    stream.push(sound(20, channels=2)[:7000])
    stream.push(sound(20, channels=2)[7000:])
    assert stream.flush() == performance


def test_streams_do_not_disturb_each_other(tiny: Transcriber):
    alone = tiny.transcribe(sound(30))
    first, second = tiny.stream(), tiny.stream()
    for begin in range(0, 30 * RATE, 1000):
        first.push(sound(30)[begin : begin + 1000])
        second.push(sound(30)[begin : begin + 1000] * 0.5 + 0.1)
    assert first.flush() == alone


@pytest.mark.parametrize("empty", [[], np.zeros((0, 2)), np.zeros(0, np.float32)])
def test_no_sound_is_a_performance_without_notes(tiny: Transcriber, empty: npt.ArrayLike):
    performance = tiny.transcribe(empty)
    assert (len(performance), len(performance.pedals), performance.duration_s) == (0, 0, 0.0)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_sample_that_is_no_number_is_refused_and_placed(tiny: Transcriber, bad: float):
    stream = tiny.stream()
    stream.push(sound(2))
    with pytest.raises(TranscriptionError, match=r"at 2\.00 s: a sample is not a finite number"):
        stream.push([0.0, bad])
    assert stream.seconds == 2.0


@pytest.mark.parametrize("bad", [np.zeros((3, 2)), np.zeros((2, 2, 2)), 1.0, np.zeros((4, 0))])
def test_samples_of_another_shape_are_refused(tiny: Transcriber, bad: npt.ArrayLike):
    stream = tiny.stream()
    stream.push([0.0, 0.1])
    with pytest.raises(TranscriptionError, match="samples have the shape"):
        stream.push(bad)


def test_after_the_end_nothing_is_taken_and_the_result_stays(tiny: Transcriber):
    stream = tiny.stream()
    stream.push(sound(3))
    performance = stream.flush()
    with pytest.raises(TranscriptionError, match="has ended"):
        stream.push(sound(1))
    assert stream.flush() is performance


def test_memory_grows_with_the_notes_and_not_with_the_sound(tiny: Transcriber):
    def peak(seconds: int) -> int:
        tracemalloc.start()
        pieces = (np.zeros(RATE, np.float32) for _ in range(seconds))
        tiny.transcribe_pieces(pieces, seconds)
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(20)
    sound_bytes = 4 * RATE * (400 - 40)
    # Which moments of two segments coincide differs from time to time: each twice.
    assert min(peak(400), peak(400)) - max(peak(40), peak(40)) < 0.4 * sound_bytes


def test_progress_runs_from_nothing_to_all(tiny: Transcriber):
    told: list[float] = []
    tiny.transcribe(sound(60), lambda fraction, doing: told.append(fraction))
    assert told[0] == 0.0
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 3


def test_progress_counts_what_was_heard_and_not_what_was_read(tiny: Transcriber):
    seconds, told = 60, list[float]()
    tiny.transcribe(sound(seconds), lambda fraction, doing: told.append(fraction))
    # The piece that completes the last segment but one is read while nothing of it was heard.
    assert max(told[:-1]) <= 1 - tiny.manifest.segment_hop_s / seconds


def test_what_stops_the_work_comes_out_and_leaves_nothing_running(tiny: Transcriber):
    class Cancelled(Exception):
        pass

    def stop(fraction: float, doing: str) -> None:
        if fraction > 0.3:
            raise Cancelled

    before = threading.active_count()
    with pytest.raises(Cancelled):
        tiny.transcribe(sound(90), stop)
    assert threading.active_count() == before
