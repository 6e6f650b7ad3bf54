"""The policies on PercePiano's raters: what was measured holds, and what misfires is seen to."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.corpora import open_corpus
from piano_core.quality_control import MEASURED, ROADMAP, Policy, Study, rule_rates, study
from piano_core.ratings import validate_ratings

pytestmark = [pytest.mark.data, pytest.mark.slow]


@pytest.fixture(scope="module")
def studied(percepiano_dir: Path) -> Study:
    corpus = open_corpus("percepiano", percepiano_dir)
    known = set(corpus.segments()["segment_id"])
    found = study("percepiano", validate_ratings(corpus.ratings(), corpus.targets, known).valid)
    assert found is not None
    return found


def shares(studied: Study, policy: Policy) -> dict[tuple[str, str], float]:
    rates = rule_rates(studied, policy, np.random.default_rng(7), draws=200)
    return {(row["rule"], row["kind"]): row["flagged"] for row in rates.iter_rows(named=True)}


def test_the_measured_policy_spares_the_honest_and_catches_the_careless(studied: Study):
    rates = shares(studied, MEASURED)
    assert rates["any rule", "honest"] < 0.05
    assert rates["any rule", "real raters"] < 0.2  # who were not all attentive: see the docs
    for kind in ("constant", "about 50", "random", "straight-lining"):
        assert rates["any rule", kind] > 0.95, kind
    assert rates["any rule", "shuffled"] > 0.95
    assert rates["any rule", "half-attentive"] > 0.87


def test_the_roadmaps_numbers_reject_most_honest_raters(studied: Study):
    rates = shares(studied, ROADMAP)
    assert rates["honeypots", "honest"] > 0.7
    assert rates["rater ICC", "honest"] > 0.9
    assert rates["rater ICC", "real raters"] > 0.75
