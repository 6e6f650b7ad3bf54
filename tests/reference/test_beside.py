"""Features beside references: what they all do counts for nothing, what one does alone does."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.degradations import degrade
from piano_core.performance import Performance, Source, pedal_array
from piano_core.reference import (
    BESIDE,
    beside_features,
    compare,
    interpreted,
    reference_bands,
)
from tests.score.build import performed, rows_of, tune

SCORE = tune(10)
MIDDLE_S = 11.0
"""When the fifth bar of `SCORE` begins."""

PIECE = load_pieces()["chopin_nocturne_9_2"]


def named(performance: Performance, references: list[Performance]) -> dict[str, float]:
    bands = reference_bands(references, SCORE)
    values = beside_features(compare(performance, bands), bands)
    return {one.name.split(".")[1]: v for one, v in zip(BESIDE, values, strict=True)}


def plain(seed: int) -> Performance:
    return performed(rows_of(SCORE, 1, 10, 1.0, np.random.default_rng(seed)))


def waiting(performance: Performance, seconds: float) -> Performance:
    notes = performance.notes.copy()
    for name in ("onset_s", "offset_s"):
        notes[name] += seconds * (performance.notes["onset_s"] >= MIDDLE_S - 0.05)
    return replace(performance, notes=notes)


def accented(performance: Performance) -> Performance:
    """Some keys are always struck harder."""
    notes = performance.notes.copy()
    hard = notes["pitch"] % 5 == 0
    notes["velocity"] = np.where(hard, 100, 60)
    return replace(performance, notes=notes)


def test_a_wait_counts_where_nobody_else_makes_it() -> None:
    alone = named(waiting(plain(0), 1.5), [plain(1), plain(2), plain(3)])
    shared = named(waiting(plain(0), 1.5), [waiting(plain(seed), 1.5) for seed in (1, 2, 3)])
    assert alone["longest_lost_s"] == pytest.approx(1.5, abs=0.3)
    assert shared["longest_lost_s"] == 0.0
    assert alone["waits"] > shared["waits"] + 0.05
    assert alone["references"] == 3


def test_where_all_broaden_the_interpreted_notation_is_as_long_and_the_rest_shorter() -> None:
    score = interpreted(SCORE, reference_bands([waiting(plain(1), 1.5)], SCORE).customs)
    written, timed = SCORE.notes["onset_beat"], score.notes["onset_beat"]
    before = np.flatnonzero(written < 20.0)[-1]
    assert timed[-1] == pytest.approx(written[-1], abs=0.05)
    assert np.all(np.diff(timed) >= 0)
    assert timed[before + 1] - timed[before] > 3 * (written[before + 1] - written[before])
    assert timed[before] < written[before]


def test_accents_that_all_make_do_not_stray_and_their_lack_is_sameness() -> None:
    theirs = [accented(plain(seed)) for seed in (1, 2, 3)]
    same, flat = named(accented(plain(0)), theirs), named(plain(0), theirs)
    alone = named(accented(plain(0)), [plain(1), plain(2), plain(3)])
    assert same["strokes_apart"] < 0.3 < alone["strokes_apart"]
    assert same["stroke_noise"] < 2 < alone["stroke_noise"]
    assert flat["sameness"] > 3 * same["sameness"]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("drifting_timing", ["wandering"]),
        ("jittered_timing", ["noise_s", "stray_p50", "step_precision"]),
        ("choppy_articulation", ["shorter"]),
        ("smeared_articulation", ["longer"]),
        ("missing_pedal", ["pedal_less", "pedal_unlike"]),
        ("late_pedal", ["pedal_late_s"]),
        ("smeared_pedal", ["pedal_more"]),
    ],
)
def test_damage_raises_what_hears_it(
    beside: Callable[[Performance], dict[str, float]], kind: str, names: list[str]
) -> None:
    clean = played(0)
    damaged = degrade(clean, kind, 0.7, np.random.default_rng(0)).performance
    before, after = beside(clean), beside(damaged)
    for name in names:
        assert after[name] > before[name], name


def played(player: int) -> Performance:
    return perform(PIECE, PERSONALITIES[player], np.random.default_rng(player)).performance


@pytest.fixture(scope="module")
def beside() -> Callable[[Performance], dict[str, float]]:
    """Features of a performance of `PIECE` beside four players."""
    bands = reference_bands([played(player) for player in (1, 2, 3, 4)], PIECE.score)

    def measured(performance: Performance) -> dict[str, float]:
        values = beside_features(compare(performance, bands), bands)
        return {one.name.split(".")[1]: v for one, v in zip(BESIDE, values, strict=True)}

    return measured


def test_without_anybodys_pedal_and_from_sound_the_foot_is_not_compared(
    beside: Callable[[Performance], dict[str, float]],
) -> None:
    foot = [one.name.split(".")[1] for one in BESIDE if one.needs_pedal]
    heard = beside(replace(played(0), source=Source.TRANSCRIPTION))
    assert all(np.isnan(heard[name]) for name in foot)
    taken = replace(plain(0), pedals=pedal_array([(1.0, 64, 127), (3.0, 64, 0)]))
    bare = named(taken, [plain(1), plain(2)])
    assert all(np.isnan(bare[name]) for name in foot)
