"""The planted truth: damage lowers what it should, habits count in their style, and what
raters say leads back to it."""

import numpy as np
import polars as pl
import pytest

from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.corpora.demo.library import load_piece, piece_names
from piano_core.corpora.demo.performer import DEADPAN, PERSONALITIES
from piano_core.corpora.demo.quality import (
    LOSSES,
    MUSICAL_WEIGHTS,
    TECHNICAL_WEIGHTS,
    true_quality,
)
from piano_core.corpora.demo.raters import Behaviour
from piano_core.degradations import DEGRADATIONS
from piano_core.dimensions import DIMENSION_NAMES

POET = next(p for p in PERSONALITIES if p.name == "poet")
STUDENT = next(p for p in PERSONALITIES if p.name == "student")
NOCTURNE = load_piece("chopin_nocturne_9_2")


@pytest.mark.parametrize("degradation", DEGRADATIONS, ids=lambda d: d.name)
def test_each_kind_of_damage_costs_its_own_dimension_most(degradation) -> None:
    losses = LOSSES[degradation.name]
    assert max(losses, key=lambda name: losses[name]) == degradation.dimension
    clean = true_quality(NOCTURNE, POET, {})
    half = true_quality(NOCTURNE, POET, {degradation.name: 0.5})
    full = true_quality(NOCTURNE, POET, {degradation.name: 1.0})
    for name in (*losses, "overall_technical_quality", "overall_musicality"):
        assert clean[name] > half[name] > full[name]
    for name in set(DIMENSION_NAMES) - set(losses) - {
        "overall_technical_quality", "overall_musicality"
    }:  # fmt: skip
        assert full[name] == clean[name]


def test_quality_is_named_in_the_order_of_the_dimensions_and_on_the_scale() -> None:
    for name in piece_names():
        for personality in (*PERSONALITIES, DEADPAN):
            worst = dict.fromkeys(LOSSES, 1.0)
            for severities in ({}, worst):
                quality = true_quality(load_piece(name), personality, severities)
                assert tuple(quality) == DIMENSION_NAMES
                assert all(0 <= value <= 100 for value in quality.values())


def test_the_overall_dimensions_are_the_stated_blends() -> None:
    assert sum(TECHNICAL_WEIGHTS.values()) == pytest.approx(1)
    assert sum(MUSICAL_WEIGHTS.values()) == pytest.approx(1)
    quality = true_quality(NOCTURNE, POET, {"stutters": 0.7})
    technical = sum(w * quality[name] for name, w in TECHNICAL_WEIGHTS.items())
    assert quality["overall_technical_quality"] == pytest.approx(technical)


def test_expression_counts_and_deadpan_is_not_expressive() -> None:
    poet = true_quality(NOCTURNE, POET, {})
    student = true_quality(NOCTURNE, STUDENT, {})
    deadpan = true_quality(NOCTURNE, DEADPAN, {})
    for name in ("phrasing", "expressiveness", "musical_interpretation", "overall_musicality"):
        assert poet[name] > student[name] > deadpan[name]
    assert deadpan["note_accuracy"] == poet["note_accuracy"]


def test_what_suits_chopin_does_not_suit_a_minuet() -> None:
    minuet = load_piece("petzold_minuet")
    dreamer = next(p for p in PERSONALITIES if p.name == "dreamer")
    at_home = true_quality(NOCTURNE, dreamer, {})["stylistic_appropriateness"]
    astray = true_quality(minuet, dreamer, {})["stylistic_appropriateness"]
    assert at_home > astray + 10


def test_unheard_pedalling_habits_do_not_count() -> None:
    minuet = load_piece("petzold_minuet")
    pedaling = {true_quality(minuet, p, {})["pedaling"] for p in PERSONALITIES}
    assert len(pedaling) == 1


def test_the_mean_of_honest_raters_leads_back_to_the_planted_order() -> None:
    corpus = DemoCorpus(seed=2)
    truth = corpus.truth()
    honest = [r.name for r in truth.raters if r.behaviour is Behaviour.HONEST]
    means = (
        corpus.ratings()
        .filter(pl.col("rater").is_in(honest))
        .with_columns(value=pl.col("raw_value").cast(pl.Float64))
        .with_columns(value=pl.col("value") - pl.col("value").mean().over("rater"))
        .group_by("segment_id", "target")
        .agg(pl.col("value").mean())
    )
    for column, target in enumerate(truth.dimensions):
        found = dict(means.filter(pl.col("target") == target).select("segment_id", "value").rows())
        rated = [(found[s], truth.quality[i, column])
                 for i, s in enumerate(truth.segment_ids) if found.get(s) is not None]  # fmt: skip
        assert np.corrcoef(np.array(rated).T)[0, 1] > 0.75, target


def test_planted_severities_lie_in_the_range_and_spare_what_cannot_be_hurt() -> None:
    truth = DemoCorpus(seed=0).truth()
    kinds = {d.name: d.dimension for d in DEGRADATIONS}
    for recording_id, severities in truth.severities.items():
        assert all(0 < value <= 1 for value in severities.values())
        if "petzold" in recording_id:
            assert "pedaling" not in {kinds[name] for name in severities}
        if recording_id.endswith("-1"):
            assert all(value <= 0.3 for value in severities.values())
        if DEADPAN.name in recording_id:
            assert severities == {}
    planted = {name for severities in truth.severities.values() for name in severities}
    assert planted == set(kinds)
