"""Played notes find their written ones, also among mistakes, and only equal pitches match."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.errors import PianoError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.score import SCORE_NOTE_DTYPE, Score, align

Rows = list[tuple[float, float, int, int]]


def written(notes: list[tuple[float, int]]) -> Score:
    rows = [(beat, 1.0, pitch, 1, 1, int(beat // 4) + 1) for beat, pitch in notes]
    return Score(np.array(rows, SCORE_NOTE_DTYPE), 4.0, 120.0)


def piece(bars: int = 8) -> list[tuple[float, int]]:
    """A melody in quarters over broken chords in eighths; chords and figures repeat."""
    notes: list[tuple[float, int]] = []
    for bar in range(bars):
        root = (48, 53, 55, 48)[bar % 4]
        notes += [(bar * 4.0 + i / 2, root + (0, 7, 4, 7)[i % 4]) for i in range(8)]
        notes += [(bar * 4.0 + i, 72 + (bar * 3 + i * 2) % 9) for i in range(4)]
    return notes


def play(notes: list[tuple[float, int]], rng: np.random.Generator) -> Rows:
    """Each note in order of `notes`: tempo swings by a third, hands are 10 ms apart."""
    rows = []
    for beat, pitch in notes:
        time_s = 0.5 * beat + 0.6 * np.sin(beat / 5.0) + rng.normal(0.0, 0.01)
        rows.append((time_s + 1.0, time_s + 1.4, pitch, 64))
    return rows


def performed(rows: Rows) -> Performance:
    return Performance(note_array(rows), pedal_array(), 0.0)


def right_share(rows: Rows, origin: list[int], notes: list[tuple[float, int]]) -> float:
    """Part of the played notes whose match is the written note they came from."""
    score, performance = written(notes), performed(rows)
    truth = {tuple(row): notes[source] for row, source in zip(rows, origin, strict=True)}
    alignment = align(performance, score)
    right = 0
    for played, target in alignment.pairs:
        note = score.notes[target]
        row = tuple(performance.notes[played].tolist())
        right += truth.get(row) == (float(note["onset_beat"]), int(note["pitch"]))
    return right / len(rows)


def test_a_clean_performance_matches_completely():
    notes = piece()
    rows = play(notes, np.random.default_rng(0))
    alignment = align(performed(rows), written(notes))
    assert len(alignment.pairs) == len(notes)
    assert not len(alignment.extra) and not len(alignment.missed)
    assert right_share(rows, list(range(len(notes))), notes) == 1.0


def test_wrong_missed_and_extra_notes_are_named():
    notes = piece()
    rows = play(notes, np.random.default_rng(1))
    performance_rows = [row for index, row in enumerate(rows) if index not in (10, 40)]
    extra = (rows[20][0], rows[20][1], 107, 50)
    alignment = align(performed([*performance_rows, extra]), written(notes))
    score = written(notes)
    missed = {(float(n["onset_beat"]), int(n["pitch"])) for n in score.notes[alignment.missed]}
    assert missed == {notes[10], notes[40]}
    played = performed([*performance_rows, extra])
    assert played.notes["pitch"][alignment.extra].tolist() == [107]


@pytest.mark.parametrize("seed", range(5))
def test_one_note_in_ten_wrong_leaves_the_rest_matched(seed: int):
    rng = np.random.default_rng(seed)
    notes = piece()
    rows, origin = [], []
    for index, (on, off, pitch, velocity) in enumerate(play(notes, rng)):
        chance = rng.random()
        if chance < 0.05:
            continue
        wrong = 40 if chance < 0.10 else 0
        rows.append((on, off, min(pitch + wrong, 127), velocity))
        origin.append(index if not wrong else -1)
    kept = [(row, source) for row, source in zip(rows, origin, strict=True) if source >= 0]
    score, performance = written(notes), performed(rows)
    truth = {row: notes[source] for row, source in kept}
    right = 0
    for played, target in align(performance, score).pairs:
        note = score.notes[target]
        row = tuple(performance.notes[played].tolist())
        right += truth.get(row) == (float(note["onset_beat"]), int(note["pitch"]))
    assert right / len(kept) > 0.97


def test_a_rolled_chord_is_one_written_chord():
    notes = [(0.0, 60), (0.0, 64), (0.0, 67), (1.0, 72), (2.0, 60), (2.0, 64), (2.0, 67)]
    rows = [(0.0, 1, 60, 64), (0.12, 1, 64, 64), (0.24, 1, 67, 64), (0.6, 1, 72, 64)]
    rows += [(1.2, 2, 60, 64), (1.32, 2, 64, 64), (1.44, 2, 67, 64)]
    assert len(align(performed(rows), written(notes)).pairs) == 7


def test_a_restart_leaves_the_repeated_notes_over():
    notes = [(float(i), 60 + (i * 5) % 13) for i in range(24)]
    rows = [(0.5 * i, 0.5 * i + 0.4, pitch, 64) for i, (_, pitch) in enumerate(notes)]
    again = [(on + 2.5, off + 2.5, pitch, v) for on, off, pitch, v in rows[8:]]
    alignment = align(performed(rows[:12] + again), written(notes))
    assert len(alignment.missed) <= 1
    assert len(alignment.pairs) >= 23
    assert len(alignment.extra) == 28 - len(alignment.pairs)


def test_nothing_played_or_written_is_no_error():
    empty = performed([])
    assert align(empty, written(piece())).missed.tolist() == list(range(len(piece())))
    assert align(performed([(0, 1, 60, 64)]), written([])).extra.tolist() == [0]


def test_other_music_matches_little():
    rng = np.random.default_rng(0)
    other = [(float(i), int(rng.integers(21, 109))) for i in range(90)]
    alignment = align(performed(play(piece(), rng)), written(other))
    assert len(alignment.pairs) < 0.3 * 96


def test_music_too_long_to_compare_is_refused():
    rows = np.zeros(21_000, SCORE_NOTE_DTYPE)
    rows["onset_beat"], rows["pitch"] = np.arange(21_000), 60
    played = performed([(i * 0.1, i * 0.1 + 0.05, 60, 64) for i in range(21_000)])
    with pytest.raises(PianoError, match="too long"):
        align(played, Score(rows, 4.0, 120.0))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 30), st.integers(58, 64)), max_size=25),
    st.lists(st.tuples(st.integers(0, 40), st.integers(58, 64)), max_size=25),
)
def test_matches_are_one_to_one_complete_and_all_of_equal_pitch_or_in_one_other_key(played, notes):
    performance = performed([(on, on + 0.1, pitch, 64) for on, pitch in played])
    score = written([(beat / 2, pitch) for beat, pitch in notes])
    alignment = align(performance, score)
    mine, theirs = alignment.pairs[:, 0], alignment.pairs[:, 1]
    assert sorted([*mine, *alignment.extra]) == list(range(len(performance)))
    assert sorted([*theirs, *alignment.missed]) == list(range(len(score)))
    shifts = performance.notes["pitch"][mine] - score.notes["pitch"][theirs]
    assert len(set(shifts.tolist())) <= 1


@pytest.mark.parametrize("semitones", [12, -12, 2, -7, 24])
def test_a_piece_is_followed_wherever_the_whole_of_it_was_played(semitones: int):
    notes = piece()
    rows = play(notes, np.random.default_rng(0))
    away = [(on, off, pitch + semitones, loud) for on, off, pitch, loud in rows]
    alignment = align(performed(away), written(notes))
    assert len(alignment.pairs) == len(notes)


def test_a_player_who_stops_early_is_not_found_where_the_same_notes_come_back():
    notes = [(beat + 16.0 * again, pitch) for again in range(3) for beat, pitch in piece(4)]
    rows = play(notes[: len(notes) // 3 + 7], np.random.default_rng(0))
    alignment = align(performed(rows), written(notes))
    assert alignment.pairs[:, 1].max() < len(notes) // 2


@pytest.mark.data
def test_percepiano_performances_match_their_score(percepiano_dir: Path):
    from piano_core.midi import read_midi
    from piano_core.score import read_score

    rates = []
    for path in sorted((percepiano_dir / "midi").glob("Schubert*_1_*.mid"))[::8]:
        passage, _, segment = path.stem.rpartition("_1_")
        score = read_score(percepiano_dir / "score_midi" / f"{passage}_Score_{segment}.mid")
        performance = read_midi(path)
        pairs = len(align(performance, score).pairs)
        rates.append(2 * pairs / (len(performance) + len(score)))
    assert len(rates) >= 5
    assert np.mean(rates) > 0.95
