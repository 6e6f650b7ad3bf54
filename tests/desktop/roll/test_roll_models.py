"""Where the piano roll looks and what it finds there, without a window."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.view_models.review.marks import mark_rows
from desktop_app.view_models.roll.note_index import NoteIndex, pedal_trace, share_down
from desktop_app.view_models.roll.note_raster import note_raster
from desktop_app.view_models.roll.pedal_raster import pedal_raster
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.roll_geometry import RollGeometry
from desktop_app.view_models.roll.viewport import HIGHEST, LOWEST, SHORTEST_S, Viewport
from desktop_app.view_models.texts import clock, count, span
from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.pitch_names import note_name
from piano_core.takes import Take
from tests.desktop.samples import performance, scorecard

MOVES = st.lists(
    st.tuples(st.sampled_from(["zoom", "pan", "keys", "key_zoom", "show"]), st.floats(-50, 50)),
    max_size=12,
)


def moved(view: Viewport, kind: str, amount: float) -> Viewport:
    match kind:
        case "zoom":
            return view.zoomed(1.5 ** (amount / 10), view.start_s + amount)
        case "pan":
            return view.panned(amount)
        case "keys":
            return view.keys_panned(amount)
        case "key_zoom":
            return view.keys_zoomed(1.5 ** (amount / 10))
        case _:
            return view.showing(abs(amount), abs(amount) + 2)


@given(st.floats(0, 4000), MOVES)
def test_the_view_stays_inside_the_take_and_the_keyboard(duration: float, moves: list) -> None:
    view = Viewport.fitted(duration, 30, 90)
    for kind, amount in moves:
        view = moved(view, kind, amount)
        assert 0 <= view.start_s < view.end_s <= view.duration_s + 1e-6
        assert view.seconds >= SHORTEST_S - 1e-9
        assert LOWEST <= view.low < view.high <= HIGHEST


def test_zooming_keeps_the_time_under_the_pointer() -> None:
    view = Viewport.fitted(100.0).zoomed(2.0, 40.0)
    assert view.seconds == pytest.approx(50.0)
    assert (40.0 - view.start_s) / view.seconds == pytest.approx(0.4)


def test_fitting_shows_all_that_was_played() -> None:
    view = Viewport.fitted(90.0, 36, 84)
    assert view.whole
    assert view.low <= 36
    assert view.high >= 85


def test_showing_a_place_puts_it_in_the_middle_with_context() -> None:
    view = Viewport.fitted(300.0).showing(100.0, 104.0)
    assert (view.start_s + view.end_s) / 2 == pytest.approx(102.0)
    assert 12 <= view.seconds <= 48


@given(st.integers(0, 200), st.floats(0, 30), st.floats(0, 10))
def test_range_queries_find_what_a_plain_search_finds(n: int, start: float, length: float) -> None:
    notes = performance(n).notes
    end = start + length
    expected = notes[(notes["offset_s"] >= start) & (notes["onset_s"] <= end)]
    assert np.array_equal(NoteIndex(notes).between(start, end), expected)


def test_the_note_under_a_point_is_found_and_no_other() -> None:
    index = NoteIndex(note_array([(1.0, 2.0, 60, 80), (1.5, 3.0, 64, 90), (1.8, 2.5, 60, 70)]))
    assert index.at(1.2, 60, 0.01) == 0
    assert index.at(1.9, 60, 0.01) == 2
    assert index.at(1.2, 64, 0.01) is None
    assert index.at(0.9, 60, 0.01) is None
    assert index.at(0.9, 60, 0.2) == 0


def test_a_pedal_touched_for_less_than_a_pixel_stays_visible() -> None:
    played = Performance(
        note_array([]),
        pedal_array([(5.0, Pedal.SUSTAIN, 127), (5.001, Pedal.SUSTAIN, 0)]),
        10.0,
    )
    shallowest, deepest = pedal_trace(played, Pedal.SUSTAIN).columns(np.linspace(0, 10, 11))
    assert deepest.tolist() == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0]
    assert shallowest.tolist() == [0] * 10


def test_a_pedal_raised_for_less_than_a_pixel_is_seen_to_be_raised() -> None:
    moves = [(0.0, Pedal.SUSTAIN, 127), (5.3, Pedal.SUSTAIN, 0), (5.301, Pedal.SUSTAIN, 127)]
    played = Performance(note_array([]), pedal_array(moves), 10.0)
    shallowest, deepest = pedal_trace(played, Pedal.SUSTAIN).columns(np.linspace(0, 10, 11))
    assert deepest.tolist() == [1] * 10
    assert shallowest.tolist() == [1, 1, 1, 1, 1, 0, 1, 1, 1, 1]


@given(st.lists(st.tuples(st.floats(0, 10), st.integers(0, 127)), max_size=20))
def test_pedal_columns_hold_every_position_within_each(moves: list) -> None:
    rows = [(time, Pedal.SUSTAIN, value) for time, value in moves]
    trace = pedal_trace(Performance(note_array([]), pedal_array(rows), 10.0), Pedal.SUSTAIN)
    edges = np.linspace(0, 10, 21)
    columns = zip(edges[:-1], edges[1:], *trace.columns(edges), strict=True)
    for left, right, shallowest, deepest in columns:
        held = [v for t, v in zip(trace.times, trace.values, strict=True) if t <= left][-1:]
        inside = [v for t, v in zip(trace.times, trace.values, strict=True) if left < t < right]
        positions = [*(held or [0.0]), *inside]
        assert (shallowest, deepest) == (min(positions), max(positions))


def test_time_with_the_pedal_down() -> None:
    trace = pedal_trace(performance(), Pedal.SUSTAIN)
    assert share_down(trace, 30.0) == pytest.approx(0.25)


def test_the_raster_colours_exactly_where_notes_are() -> None:
    view = Viewport(10.0, 0.0, 10.0, 60.0, 72.0)
    colours = np.arange(128, dtype=np.uint32) + 1
    image = note_raster(note_array([(2.0, 5.0, 60, 99)]), view, 100, 24, colours)
    assert image.shape == (24, 100)
    rows, columns = np.nonzero(image)
    assert set(rows) == {22, 23}
    assert (columns.min(), columns.max()) == (20, 49)
    assert set(image[np.nonzero(image)]) == {100}


def test_the_raster_shows_the_shortest_note_and_clips_what_is_out_of_view() -> None:
    view = Viewport(10.0, 4.0, 6.0, 60.0, 72.0)
    notes = note_array([(5.0, 5.0, 65, 60), (0.0, 9.0, 66, 60), (4.5, 5.0, 30, 60)])
    image = note_raster(notes, view, 200, 120, np.full(128, 7, np.uint32))
    assert np.count_nonzero(image[60]) == 1
    assert np.count_nonzero(image[55]) == 200
    assert set(np.flatnonzero(image.any(axis=1))) <= set(range(50, 70))


def test_the_pedal_image_has_an_edge_at_its_depth_and_joins_steps() -> None:
    area, edge = 1, 2
    depth = np.array([0.0, 1.0, 1.0, 0.5, 0.0])
    image = pedal_raster(depth, depth, 11, 1, area, edge)
    tops = [int(np.flatnonzero(column == edge)[0]) for column in image.T]
    assert tops == [10, 0, 0, 0, 5]
    assert np.all(image[:, 1] == edge), "the step down is one line"
    assert image[:, 2].tolist() == [edge] + [area] * 10
    assert image[:, 0].tolist() == [0] * 10 + [edge]


def test_time_and_pixels_agree() -> None:
    geometry = RollGeometry(Viewport.fitted(60.0), 860, 500, 60, 20, (40, 20), 24)
    assert geometry.time(geometry.x(12.5)) == pytest.approx(12.5)
    assert geometry.pitch((geometry.y(60) + geometry.y(61)) / 2) == 60
    assert geometry.keys_bottom == 500 - 24 - 60
    assert geometry.lane_tops() == (416, 456)
    assert not geometry.on_keys(30, 100)
    assert geometry.on_keys(100, 100)


def test_ticks_are_round_and_apart() -> None:
    geometry = RollGeometry(Viewport.fitted(60.0), 860, 500, 60, 20, (), 24)
    ticks = geometry.ticks(70)
    assert [tick.label for tick in ticks] == [f"0:{s:02d}" for s in range(0, 60, 10)] + ["1:00"]
    close = RollGeometry(Viewport.fitted(60.0).zoomed(60), 860, 500, 60, 20, (), 24)
    assert "0:29.8" in [tick.label for tick in close.ticks(70)]


def marked_roll() -> Roll:
    roll = Roll()
    roll.show(performance())
    roll.mark(mark_rows(scorecard().marks, Take(Path("take.mid"), performance())))
    return roll


def test_choosing_a_mark_goes_there_and_says_so() -> None:
    roll = marked_roll()
    roll.zoom(4)
    chosen: list[int | None] = []
    roll.chosen_changed.connect(chosen.append)
    roll.choose(1)
    assert roll.viewport.start_s < 10 < 14 < roll.viewport.end_s
    assert chosen == [1]
    roll.choose(99)
    assert chosen == [1]


def test_stepping_through_marks_goes_around() -> None:
    roll = marked_roll()
    chosen: list[int | None] = []
    roll.chosen_changed.connect(chosen.append)
    for step in (1, 1, 1, -1):
        roll.step_mark(step)
    assert chosen == [1, 2, 1, 2]
    fresh = marked_roll()
    fresh.step_mark(-1)
    assert fresh.chosen == 2


def test_another_take_forgets_marks_and_view() -> None:
    roll = marked_roll()
    roll.choose(1)
    roll.show(performance(10, 12.0))
    assert (roll.marks, roll.chosen, roll.viewport.whole) == ((), None, True)


def test_the_roll_can_be_read_aloud() -> None:
    roll = marked_roll()
    roll.choose(2)
    summary = roll.summary()
    assert summary.startswith("60 notes in 0:30, ")
    assert "sustain pedal down 25 % of the time" in summary.lower()
    assert "2 marks." in summary
    assert "The line stops." in summary
    assert Roll().summary() == "No notes."


def test_a_note_in_words() -> None:
    roll = Roll()
    roll.show(Performance(note_array([(83.25, 83.75, 61, 72)]), pedal_array(), 90.0))
    assert roll.describe(0) == "C♯4 · velocity 72 · 1:23.25 · 0.50 s"


def test_numbers_as_a_pianist_reads_them() -> None:
    assert [clock(0), clock(59.99), clock(83.25, 1), clock(3661)] == [
        "0:00",
        "0:59",
        "1:23.2",
        "61:01",
    ]
    assert [note_name(p) for p in (21, 60, 108)] == ["A0", "C4", "C8"]
    assert [count(1, "note"), count(1204, "note")] == ["1 note", "1,204 notes"]
    assert [span(1.2, 1.9), span(1.2, 3)] == ["0:01", "0:01–0:03"]
