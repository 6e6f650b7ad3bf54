"""Where a score stands among references: the share that it reads is the share that there is."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from piano_core.bundle import (
    REFERENCE_PERCENTS,
    References,
    graded_references,
    parse_manifest,
    reference_levels,
)
from piano_core.dimensions import Provenance
from piano_core.errors import BundleError
from tests.bundle.sample import sample_manifest

RATED = Provenance.EXPERT_RATINGS


def with_references(references: References | None):
    manifest = sample_manifest()
    return replace(manifest, parts=(replace(manifest.parts[0], references=references),))


@given(seed=st.integers(0, 2**32 - 1), shape=st.floats(1.0, 5.0), score=st.floats(0, 100))
def test_the_share_below_is_that_of_the_scores_within_a_step_of_the_percents(
    seed: int, shape: float, score: float
):
    scores = 100 * np.random.default_rng(seed).beta(shape, 1.0, 300)
    (levels,) = reference_levels("phrasing", RATED, scores)
    assert levels.count == 300
    assert levels.share_below(score) == pytest.approx(float(np.mean(scores < score)), abs=0.025)


def test_who_is_level_with_many_counts_half_of_them():
    scores = np.array([50.0] * 100 + [100.0] * 100)
    (levels,) = reference_levels("phrasing", RATED, scores)
    assert levels.share_below(50.0) == pytest.approx(0.25, abs=0.03)
    assert (levels.share_below(49.0), levels.share_below(100.5)) == (0.0, 1.0)


def test_references_without_a_score_do_not_count():
    (levels,) = reference_levels("phrasing", RATED, np.array([np.nan, 10.0, 20.0]))
    assert levels.count == 2
    assert reference_levels("phrasing", RATED, np.full(3, np.nan)) == ()


def test_a_turned_output_is_held_beside_turned_references():
    sources = sample_manifest().dimensions
    said = np.column_stack([np.full(20, 30.0), np.linspace(40, 60, 20)])
    found = graded_references("takes", sources, ("timing", "space"), said)
    levels = {one.dimension: one for one in found.levels}
    assert set(levels) == {"rhythmic_precision", "phrasing"}
    assert set(levels["rhythmic_precision"].levels) == {70.0}
    assert levels["phrasing"].levels[REFERENCE_PERCENTS.index(50)] == pytest.approx(50)


def test_a_manifest_with_references_round_trips():
    scores = np.linspace(0, 100, 30)
    manifest = with_references(References("takes", reference_levels("phrasing", RATED, scores)))
    assert parse_manifest(manifest.to_json(), "here") == manifest


def test_a_bundle_of_version_2_is_read_and_brings_no_references():
    value = json.loads(sample_manifest().to_json())
    del value["parts"][0]["references"], value["parts"][0]["encoder"]
    manifest = parse_manifest(json.dumps({**value, "format_version": 2}), "here")
    assert manifest == sample_manifest()
    with pytest.raises(BundleError, match="references"):
        parse_manifest(json.dumps(value), "here")


def test_a_bundle_of_version_3_is_read_and_reads_no_notes():
    value = json.loads(sample_manifest().to_json())
    del value["parts"][0]["encoder"]
    manifest = parse_manifest(json.dumps({**value, "format_version": 3}), "here")
    assert manifest == sample_manifest() and manifest.parts[0].graphs == ("scorer.onnx",)
    with pytest.raises(BundleError, match="encoder"):
        parse_manifest(json.dumps(value), "here")


@pytest.mark.parametrize("value", [{"parts": 3}, {"parts": [3]}, {}, {"parts": None}])
def test_a_broken_version_2_is_refused(value: dict[str, object]):
    with pytest.raises(BundleError, match=r"^here"):
        parse_manifest(json.dumps({**value, "format_version": 2}), "here")


def test_references_must_say_who_they_are_and_rise():
    (levels,) = reference_levels("phrasing", RATED, np.linspace(0, 100, 30))
    falling = replace(levels, levels=tuple(reversed(levels.levels)))
    for references, problem in (
        (References("", (levels,)), "must say who"),
        (References("takes", (), "There are none."), "must say who"),
        (References("takes", (falling,)), "without rising levels"),
        (References("takes", (replace(levels, levels=(1.0,)),)), "without rising levels"),
        (References("takes", (replace(levels, dimension="charm"),)), "charm"),
    ):
        with pytest.raises(BundleError, match=problem):
            parse_manifest(with_references(references).to_json(), "here")
