"""What went wrong is named with its bar; what the notation leaves to the player is not."""

from dataclasses import replace

import numpy as np
import pytest

from piano_core.errors import ScoreMismatchError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.score import MistakeKind, Ornament, ScoreReading, align, mistakes
from tests.score.build import Row, performed, rows_of, tune

SCORE = tune()


def played(first: int = 1, last: int = 24, start_s: float = 1.0) -> list[Row]:
    return rows_of(SCORE, first, last, start_s, np.random.default_rng(3))


def read(rows: list[Row], score=SCORE) -> ScoreReading:
    performance = performed(rows)
    return mistakes(performance, score, align(performance, score))


def places(reading: ScoreReading) -> list[tuple[MistakeKind, int, int]]:
    return [(mistake.kind, mistake.bar, mistake.until_bar) for mistake in reading.mistakes]


def test_a_right_performance_has_no_mistakes():
    reading = read(played())
    assert reading.mistakes == ()
    assert reading.share == 1.0
    assert reading.bars["bar"].tolist() == list(range(1, 25))
    assert (reading.bars["matched"] == 12).all()
    assert np.allclose(reading.bars["tempo_qpm"], 120.0, rtol=0.05)
    assert np.abs(reading.deviation_s).max() < 0.04


def test_missed_extra_and_wrong_notes_are_told_apart():
    rows = played()
    missed = rows.pop(12 * 4 + 2)
    on, off, pitch, velocity = rows[12 * 9 + 5]
    rows[12 * 9 + 5] = (on, off, pitch + 1, velocity)
    rows.append((rows[12 * 15][0] + 0.1, rows[12 * 15][0] + 0.2, 100, 60))
    reading = read(rows)
    found = {mistake.kind: mistake for mistake in reading.mistakes}
    assert set(found) == {MistakeKind.MISSED, MistakeKind.EXTRA, MistakeKind.WRONG}
    assert found[MistakeKind.MISSED].bar == 5
    assert SCORE.notes["pitch"][found[MistakeKind.MISSED].written] == missed[2]
    assert found[MistakeKind.MISSED].time_s == pytest.approx(missed[0], abs=0.05)
    assert SCORE.notes["pitch"][found[MistakeKind.WRONG].written] == pitch
    assert found[MistakeKind.EXTRA].time_s == pytest.approx(rows[12 * 15][0] + 0.1)
    assert reading.bars["missed"].tolist() == [int(bar == 5) for bar in range(1, 25)]
    assert reading.in_bar(5) == (found[MistakeKind.MISSED],)


def test_a_restart_is_one_mistake_and_a_left_out_stretch_another():
    assert places(read(played(1, 10) + played(8, 24, 22.0))) == [(MistakeKind.REPEATED, 8, 10)]
    assert places(read(played(1, 8) + played(11, 24, 17.0))) == [(MistakeKind.SKIPPED, 9, 10)]


def test_a_stutter_is_one_mistake():
    rows = played(1, 12)
    stop = next(on for on, _, pitch, _ in rows if on > 12.7)
    rows = [(on + 0.7 * (on >= stop), off + 0.7 * (on >= stop), p, v) for on, off, p, v in rows]
    rows += [(on + 0.7, off + 0.7, p, v) for on, off, p, v in rows if stop - 0.3 < on < stop]
    assert places(read(rows)) == [(MistakeKind.REPEATED, 6, 6)]


def stuttered(spread_s: float) -> list[Row]:
    """The chord on the second beat of bar 6 broken from its lowest key, twice."""
    rows, struck_s, more = played(1, 12), 11.5, 0.55
    chord = sorted((p, v) for on, _, p, v in rows if abs(on - struck_s) < 0.1)
    rows = [
        (on + more * (on > struck_s), off + more * (on > struck_s), p, v)
        for on, off, p, v in rows
        if abs(on - struck_s) >= 0.1
    ]
    strokes = [
        (struck_s + after + spread_s * i, *key)
        for after in (0, more)
        for i, key in enumerate(chord)
    ]
    return rows + [(on, on + 0.1, p, v) for on, p, v in strokes]


@pytest.mark.parametrize("spread_s", [0.0, 0.05, 0.09])
def test_a_chord_struck_twice_is_a_stutter_however_it_is_spread(spread_s: float):
    (found,) = read(stuttered(spread_s)).mistakes
    assert (found.kind, found.bar, found.again) == (MistakeKind.REPEATED, 6, 1)


def test_a_key_that_bounces_before_its_note_is_no_stutter():
    bar = SCORE.notes["bar"] == 6
    notes = SCORE.notes.copy()
    notes["pitch"][bar & (notes["staff"] == 1)] = 79
    score = replace(SCORE, notes=notes)
    rows = rows_of(score, 1, 12, 1.0, np.random.default_rng(3))
    before, late = 11.5, 0.3
    rows = [
        (on + late * (on > before + 0.3), off + late * (on > before + 0.3), p, v)
        for on, off, p, v in rows
    ]
    rows.append((before + 0.29, before + 0.35, 79, 50))
    assert MistakeKind.REPEATED not in [found.kind for found in read(rows, score).mistakes]


def test_rubato_on_a_phrase_end_is_no_hesitation():
    rows = played()

    def held_back(time: float) -> float:
        phrase = (time - 1.0) // 8.0
        return time + 0.35 * phrase + 0.35 * max((time - 1.0) % 8.0 - 7.0, 0.0) ** 2

    assert read([(held_back(on), held_back(off), p, v) for on, off, p, v in rows]).mistakes == ()


def test_a_passage_misses_nothing_of_what_was_not_tried():
    reading = read(played(9, 16))
    assert reading.mistakes == ()
    assert np.isnan(reading.bars["tempo_qpm"][0])
    assert reading.beats["bar"].tolist() == [bar for bar in range(9, 17) for _ in range(4)]


def test_waiting_once_is_a_hesitation_and_slowing_down_is_none():
    rows = played()
    pause = [(on + 0.8 * (on > 20.3), off + 0.8 * (on > 20.3), p, v) for on, off, p, v in rows]
    (waited,) = read(pause).mistakes
    assert (waited.kind, waited.bar) == (MistakeKind.HESITATION, 10)
    assert waited.wait is not None
    assert waited.wait.seconds == pytest.approx(0.8, abs=0.05)
    assert waited.wait.beats == pytest.approx(1.6, abs=0.1)

    def slower(time: float) -> float:
        return time + 0.02 * max(time - 30.0, 0.0) ** 2 + 0.3 * np.sin(time / 3.0)

    assert read([(slower(on), slower(off), p, v) for on, off, p, v in rows]).mistakes == ()


def test_arpeggiated_chords_trills_unisons_and_brushed_keys_are_no_mistakes():
    notes = SCORE.notes.copy()
    unison = notes[[0]].copy()
    unison["voice"] = 4
    carrier = notes[notes["bar"] == 7][-3]
    trill = Ornament(
        int(carrier["pitch"]), float(carrier["onset_beat"]),
        float(carrier["onset_beat"]) + 1.0, "trill-mark",
    )  # fmt: skip
    score = replace(SCORE, notes=np.concatenate([notes, unison]), ornaments=(trill,))
    rows = [(on + 0.003 * (p - 60), off, p, v) for on, off, p, v in played()]
    start = 1.0 + 0.5 * trill.start_beat
    rows += [
        (start + 0.07 * i, start + 0.07 * i + 0.05, trill.pitch + i % 2 * 2, 60)
        for i in range(1, 7)
    ]
    rows.append((9.6, 9.7, 30, 4))
    assert read(rows, score).mistakes == ()


def test_other_music_is_not_judged():
    performance = performed(rows_of(tune(seed=9), 1, 24, 1.0, np.random.default_rng(0)))
    with pytest.raises(ScoreMismatchError, match="does not seem to be"):
        mistakes(performance, SCORE, align(performance, SCORE))
    few = performed(played()[:5])
    with pytest.raises(ScoreMismatchError, match="too few"):
        mistakes(few, SCORE, align(few, SCORE))


def test_curves_follow_tempo_loudness_touch_and_pedal():
    rows = [
        (on if on < 25 else 25 + 2 * (on - 25), off if on < 25 else 25 + 2 * (off - 25), p, v)
        for on, off, p, v in played()
    ]
    rows = [(on, off, p, 90 if p >= 67 else 50) for on, off, p, v in rows]
    pedals = pedal_array([(0.0, 64, 0), (9.0, 64, 127), (17.0, 64, 0)])
    performance = Performance(note_array(rows), pedals, 0.0)
    reading = mistakes(performance, SCORE, align(performance, SCORE))
    bars = reading.bars
    assert bars["tempo_qpm"][2:11] == pytest.approx(120, rel=0.05)
    assert bars["tempo_qpm"][14:23] == pytest.approx(60, rel=0.05)
    assert bars["voicing"] == pytest.approx(40)
    assert bars["articulation"] == pytest.approx(0.9, abs=0.06)
    assert bars["pedal"][5] == pytest.approx(1.0)
    assert bars["pedal"][15] == 0.0
    assert np.nanmax(bars["pedal_over_change"][4:7]) == 1.0
