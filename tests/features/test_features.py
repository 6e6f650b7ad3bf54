"""Every performance, however odd, gives one documented row of finite numbers or NaN."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.features import FEATURE_NAMES, FEATURES, SCORE_FREE, extract_features
from piano_core.performance import Pedal, Performance, Source, note_array, pedal_array

notes = st.tuples(st.floats(0, 60), st.floats(0, 5), st.integers(0, 127), st.integers(0, 127)).map(
    lambda n: (n[0], n[0] + n[1], n[2], n[3])
)
moves = st.tuples(st.floats(0, 70), st.sampled_from(list(Pedal)), st.integers(0, 127))


def test_features_are_many_named_once_and_documented():
    assert len(set(FEATURE_NAMES)) == len(FEATURES)
    assert len(SCORE_FREE) >= 63
    for feature in FEATURES:
        group, what = feature.name.split(".")
        assert group and what
        assert feature.unit
        assert feature.meaning.endswith(".")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(notes, max_size=40),
    st.lists(moves, max_size=20),
    st.floats(0, 60),
    st.sampled_from(list(Source)),
)
@pytest.mark.filterwarnings("error")
def test_any_performance_gives_a_row_without_infinities(rows, pedals, duration, source):
    performance = Performance(note_array(rows), pedal_array(pedals), duration, source)
    row = extract_features(performance)
    assert row.shape == (len(FEATURES),)
    assert row.dtype == np.float64
    assert not np.isinf(row).any()


def test_an_empty_performance_claims_no_loudness():
    row = extract_features(Performance(note_array([]), pedal_array(), 0.0))
    assert np.isnan(row[FEATURE_NAMES.index("velocity.mean")])


def test_a_transcription_is_not_asked_about_graded_pedal():
    def depth(source: Source) -> float:
        performance = Performance(
            note_array([(0.0, 1.0, 60, 64)]), pedal_array([(0.0, Pedal.SUSTAIN, 127)]), 1.0, source
        )
        return float(extract_features(performance)[FEATURE_NAMES.index("pedal.depth_mean")])

    assert depth(Source.MIDI) == 127.0
    assert np.isnan(depth(Source.TRANSCRIPTION))


def test_the_same_performance_gives_the_same_row():
    performance = Performance(
        note_array([(0.3 * i, 0.3 * i + 0.2, 60 + i % 7, 50 + i) for i in range(30)]),
        pedal_array([(1.0, Pedal.SUSTAIN, 127)]),
        12.0,
    )
    np.testing.assert_array_equal(extract_features(performance), extract_features(performance))


def test_starting_later_changes_nothing_that_is_heard():
    rng = np.random.default_rng(1)
    onsets = np.cumsum(rng.uniform(0.1, 0.5, 60))
    rows = [(t, t + 0.3, int(rng.integers(40, 80)), int(rng.integers(30, 90))) for t in onsets]
    later = [(on + 10.0, off + 10.0, pitch, velocity) for on, off, pitch, velocity in rows]
    first = extract_features(Performance(note_array(rows), pedal_array(), 0.0))
    second = extract_features(Performance(note_array(later), pedal_array(), 0.0))
    free = [i for i, name in enumerate(FEATURE_NAMES) if not name.startswith("pedal")]
    np.testing.assert_allclose(first[free], second[free], rtol=1e-6, atol=1e-6)


@pytest.mark.data
def test_real_performances_leave_few_questions_open(percepiano_dir):
    from piano_core.midi import read_midi

    paths = sorted((percepiano_dir / "midi").glob("*.mid"))[::25]
    table = np.stack([extract_features(read_midi(path)) for path in paths])
    free = [FEATURE_NAMES.index(name) for name in SCORE_FREE]
    open_share = np.isnan(table[:, free]).mean(axis=0)
    # Not every piece has the lowest keys, and nobody plays the loudest strokes.
    ends = np.isin(SCORE_FREE, [feature.name for feature in FEATURES if feature.of_ratings])
    pedal = np.array([name.startswith("pedal.") for name in SCORE_FREE])
    assert open_share[~pedal & ~ends].max() < 0.2
    assert (np.nanstd(table[:, free], axis=0)[~ends] > 0).all()
