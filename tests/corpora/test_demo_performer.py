"""The performer model: plays all notes, in order, expressively, each personality in its way."""

import numpy as np
import pytest

from piano_core.corpora.demo.library import load_piece, piece_names
from piano_core.corpora.demo.performer import DEADPAN, PERSONALITIES, Personality, perform
from piano_core.corpora.demo.performer.tempo import beat_clock
from piano_core.performance import PEDAL_DOWN, Pedal

BY_NAME = {p.name: p for p in PERSONALITIES}


def play(piece: str, personality: Personality, seed: int = 0):
    return perform(load_piece(piece), personality, np.random.default_rng(seed))


@pytest.mark.parametrize("name", piece_names())
@pytest.mark.parametrize("personality", [*PERSONALITIES, DEADPAN], ids=lambda p: p.name)
def test_every_note_sounds_once_in_possible_ways(name: str, personality: Personality) -> None:
    piece = load_piece(name)
    performance = perform(piece, personality, np.random.default_rng(3)).performance
    notes = performance.notes
    assert sorted(notes["pitch"].tolist()) == sorted(piece.score.notes["pitch"].tolist())
    assert notes["onset_s"].min() >= 0
    assert np.all(notes["offset_s"] - notes["onset_s"] >= 0.02)
    assert notes["velocity"].min() >= 5
    assert notes["velocity"].max() <= 127
    for pitch in np.unique(notes["pitch"]):
        one = notes[notes["pitch"] == pitch]
        assert np.all(one["offset_s"][:-1] <= one["onset_s"][1:] + 1e-9)
    assert 0.8 < performance.duration_s / piece.nominal_s < 1.5


def test_the_same_seed_plays_the_same_and_another_does_not() -> None:
    poet = BY_NAME["poet"]
    assert (
        play("petzold_minuet", poet, 1).performance == play("petzold_minuet", poet, 1).performance
    )
    assert (
        play("petzold_minuet", poet, 1).performance != play("petzold_minuet", poet, 2).performance
    )


def test_deadpan_is_exactly_as_written() -> None:
    piece = load_piece("mozart_sonata_545")
    performance = play("mozart_sonata_545", DEADPAN).performance
    beats = np.sort(piece.score.notes["onset_beat"])
    seconds = performance.notes["onset_s"]
    np.testing.assert_allclose(np.diff(seconds), np.diff(beats) * 60 / 132, atol=1e-9)
    assert len(np.unique(performance.notes["velocity"])) == 1
    assert len(performance.pedals) == 0


def test_phrases_are_fastest_inside_and_the_end_slows_down() -> None:
    piece = load_piece("grieg_mountain_king")
    clock = beat_clock(piece, BY_NAME["poet"], np.random.default_rng(0))
    edge, inside = np.diff(clock(np.array([0.0, 2.0]))), np.diff(clock(np.array([6.0, 8.0])))
    assert inside < edge
    last = np.diff(clock(np.array([piece.end_beat - 1, piece.end_beat])))
    assert last > 1.3 * np.diff(clock(np.array([8.0, 9.0])))


def test_rubato_is_deeper_for_the_dreamer_than_for_the_architect() -> None:
    piece = load_piece("chopin_nocturne_9_2")

    def unevenness(name: str) -> float:
        clock = beat_clock(piece, BY_NAME[name], np.random.default_rng(0))
        beats = np.diff(clock(np.arange(0.0, piece.end_beat - 6, 1.0)))
        return float(beats.std() / beats.mean())

    assert unevenness("dreamer") > 2 * unevenness("architect")


def test_the_melody_leads_and_stands_out() -> None:
    piece = load_piece("beethoven_moonlight")
    performance = play("beethoven_moonlight", BY_NAME["orator"]).performance
    melody = performance.notes["pitch"] >= 66
    late = performance.notes["onset_s"] > 16
    loud = performance.notes["velocity"][late & melody].mean()
    assert loud > performance.notes["velocity"][late & ~melody].mean() + 8
    assert piece.melody.any()


def test_pedal_is_changed_with_the_harmony_and_only_where_the_style_has_it() -> None:
    with_pedal = play("beethoven_moonlight", BY_NAME["poet"]).performance
    values = with_pedal.pedal(Pedal.SUSTAIN)["value"]
    presses = np.sum((values[1:] >= PEDAL_DOWN) & (values[:-1] < PEDAL_DOWN))
    assert presses >= 15  # nine bars, two harmonies each
    assert len(play("petzold_minuet", BY_NAME["poet"]).performance.pedals) == 0


def test_articulation_follows_the_style() -> None:
    def overlap(piece: str) -> float:
        notes = play(piece, BY_NAME["architect"]).performance.notes
        upper = notes[notes["pitch"] >= 64]
        return float(np.median(upper["offset_s"][:-1] - upper["onset_s"][1:]))

    assert overlap("grieg_mountain_king") < overlap("schumann_traumerei")
