"""Controlled damage: none at 0, the stated quantity grows with severity, the rest stays."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.degradations import DEGRADATIONS, TimeMap, degrade, degrade_all
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.errors import SettingsError
from piano_core.performance import Performance, Source, note_array, pedal_array
from tests.degradations.quantities import CLEAN, QUANTITY, UNTOUCHED, hurt

NAMES = [d.name for d in DEGRADATIONS]
LEVELS = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)


def test_every_kind_is_documented_and_hurts_a_known_dimension() -> None:
    assert set(NAMES) == set(QUANTITY) == set(UNTOUCHED)
    for degradation in DEGRADATIONS:
        assert degradation.dimension in DIMENSION_NAMES
        assert degradation.meaning.endswith(".")
        assert degradation.grows


@pytest.mark.parametrize("name", NAMES)
def test_severity_zero_changes_nothing(name: str) -> None:
    result = hurt(name, 0.0)
    assert result.performance is CLEAN
    assert result.events == ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(5))
def test_what_it_damages_grows_with_severity(name: str, seed: int) -> None:
    amounts = [QUANTITY[name](hurt(name, level, seed)) for level in LEVELS]
    assert np.all(np.diff(amounts) >= -1e-9), amounts
    assert 0 < amounts[1] < amounts[-1], amounts


@pytest.mark.parametrize("name", NAMES)
def test_what_it_should_not_touch_stays(name: str) -> None:
    result = hurt(name, 1.0).performance
    for field in UNTOUCHED[name]:
        if field == "pedals":
            np.testing.assert_array_equal(result.pedals, CLEAN.pedals)
        else:
            np.testing.assert_array_equal(result.notes[field], CLEAN.notes[field])


@pytest.mark.parametrize("name", ["missed_notes", "extra_notes"])
def test_notes_that_are_not_chosen_stay_as_they_were(name: str) -> None:
    before = {tuple(row) for row in CLEAN.notes.tolist()}
    after = {tuple(row) for row in hurt(name, 0.5).performance.notes.tolist()}
    smaller, larger = (after, before) if name == "missed_notes" else (before, after)
    shortened = len(smaller - larger)
    assert shortened <= 0.05 * len(before)  # a key struck again cuts off its own last sound


@pytest.mark.parametrize("name", ["stutters", "restarts"])
def test_going_back_repeats_what_was_played_and_loses_nothing(name: str) -> None:
    result = hurt(name, 0.6)
    pitches = result.performance.notes["pitch"].tolist()
    for pitch, count in zip(*np.unique(CLEAN.notes["pitch"], return_counts=True), strict=True):
        assert pitches.count(pitch) >= count
    for event in result.events:
        notes = result.performance.notes
        inside = (notes["onset_s"] >= event.start_s - 0.06) & (notes["onset_s"] < event.end_s)
        assert inside.any()


@pytest.mark.parametrize("name", NAMES)
def test_the_same_generator_state_gives_the_same_damage(name: str) -> None:
    assert hurt(name, 0.6, 1).performance == hurt(name, 0.6, 1).performance
    assert hurt(name, 0.6, 1).events == hurt(name, 0.6, 1).events


@pytest.mark.parametrize("name", NAMES)
def test_events_lie_inside_the_damaged_performance(name: str) -> None:
    result = hurt(name, 0.7)
    assert result.events
    for event in result.events:
        assert -1e-9 <= event.start_s <= event.end_s <= result.performance.duration_s + 0.7
        assert event.what


@pytest.mark.parametrize("name", ["missing_pedal", "late_pedal", "smeared_pedal"])
def test_pedal_damage_leaves_the_soft_pedal_and_an_unpedalled_performance_alone(name: str) -> None:
    soft = hurt(name, 1.0).performance.pedals
    assert (soft["controller"] == 67).sum() == 1
    dry = Performance(CLEAN.notes, pedal_array(), CLEAN.duration_s)
    result = degrade(dry, name, 1.0, np.random.default_rng(0))
    assert result.performance == dry
    assert result.events == ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("notes", [[], [(0.0, 0.5, 60, 64)], [(0.0, 0.0, 108, 1)] * 2])
def test_next_to_no_music_comes_back_valid(name: str, notes: list[tuple[float, ...]]) -> None:
    tiny = Performance(note_array(notes), pedal_array([(0.0, 64, 127), (0.4, 64, 0)]), 0.6)
    result = degrade(tiny, name, 1.0, np.random.default_rng(0)).performance
    assert np.all(np.isfinite(result.notes["onset_s"]))
    assert result.duration_s >= 0


notes_strategy = st.lists(
    st.tuples(st.floats(0, 20), st.floats(0.02, 3), st.integers(21, 108), st.integers(1, 127)),
    max_size=25,
)
pedals_strategy = st.lists(
    st.tuples(st.floats(0, 20), st.sampled_from([64, 66, 67]), st.integers(0, 127)), max_size=12
)


@settings(max_examples=40, deadline=None)
@given(
    notes=notes_strategy,
    pedals=pedals_strategy,
    severity=st.floats(0.01, 1),
    seed=st.integers(0, 2**32 - 1),
)
def test_any_performance_stays_a_possible_one(
    notes: list[tuple[float, float, int, int]],
    pedals: list[tuple[float, int, int]],
    severity: float,
    seed: int,
) -> None:
    rows = [(on, on + length, pitch, velocity) for on, length, pitch, velocity in notes]
    performance = Performance(note_array(rows), pedal_array(pedals), 0.0, Source.TRANSCRIPTION)
    for name in NAMES:
        result = degrade(performance, name, severity, np.random.default_rng(seed)).performance
        assert np.all(result.notes["onset_s"] >= 0)
        assert np.all(np.isfinite(result.notes["offset_s"]))
        assert np.all((result.notes["velocity"] >= 1) & (result.notes["velocity"] <= 127))
        assert np.all((result.notes["pitch"] >= 21) & (result.notes["pitch"] <= 108))
        assert np.all((result.pedals["value"] >= 0) & (result.pedals["value"] <= 127))
        assert np.all(result.pedals["time_s"] >= 0)
        assert result.source is Source.TRANSCRIPTION


@pytest.mark.parametrize("severity", [-0.1, 1.1, float("nan")])
def test_a_severity_off_the_scale_is_refused(severity: float) -> None:
    with pytest.raises(SettingsError, match="severity"):
        hurt("wrong_notes", severity)


def test_an_unknown_kind_is_refused_by_name() -> None:
    with pytest.raises(SettingsError, match="there is no degradation called hiccups"):
        hurt("hiccups", 0.5)
    with pytest.raises(SettingsError, match="hiccups"):
        degrade_all(CLEAN, {"hiccups": 0.5}, np.random.default_rng(0))


def test_several_kinds_at_once_keep_apart_and_in_one_time() -> None:
    both = {"wrong_notes": 0.5, "hesitations": 0.8}
    together = degrade_all(CLEAN, both, np.random.default_rng(0))
    alone = degrade_all(CLEAN, {"wrong_notes": 0.5}, np.random.default_rng(0))
    assert together.performance.notes["pitch"].tolist() == alone.performance.notes["pitch"].tolist()
    np.testing.assert_allclose(
        together.performance.notes["onset_s"],
        together.time_map(alone.performance.notes["onset_s"]),
    )
    for event in together.events:
        if event.what.startswith("wrong note"):
            assert np.min(np.abs(together.performance.notes["onset_s"] - event.start_s)) < 1e-9


@given(st.lists(st.floats(0.1, 30), min_size=1, max_size=5, unique=True), st.floats(0.01, 2))
def test_time_never_runs_backwards(moments: list[float], pause: float) -> None:
    at = np.sort(np.array(moments))
    time_map = TimeMap.with_pauses(at, np.full(len(at), pause))
    there = time_map(np.linspace(0, 40, 500))
    assert np.all(np.diff(there) >= 0)
    assert time_map(np.array([40.0]))[0] == pytest.approx(40 + pause * len(at))
    assert time_map(at[:1])[0] == pytest.approx(at[0] + pause)
