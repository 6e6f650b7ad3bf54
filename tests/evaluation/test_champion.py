"""The champion: best by paired bootstrap, the simpler one within noise, never what cannot ship."""

import pytest

from piano_core.errors import BundleError
from piano_core.evaluation import Difference, choose_champion

SIMPLEST_FIRST = ("process", "network")


def test_the_model_that_is_decidedly_better_wins_though_it_is_not_the_simplest():
    found = [
        Difference("network", "process", 0.05, 0.02, 0.08),
        Difference("network", "ridge", 0.09, 0.06, 0.12),
        Difference("process", "ridge", 0.04, 0.01, 0.07),
    ]
    champion = choose_champion(found, SIMPLEST_FIRST, "overlap")
    assert (champion.name, champion.leader) == ("network", "network")
    assert "ahead of process by 0.050 [0.020, 0.080]" in champion.sentence


def test_within_noise_the_simpler_one_wins_and_the_card_says_so():
    found = [Difference("network", "process", 0.01, -0.02, 0.04)]
    champion = choose_champion(found, SIMPLEST_FIRST, "overlap")
    assert (champion.name, champion.leader) == ("process", "network")
    assert "within noise, so the simpler process was taken" in champion.sentence


def test_a_leader_that_cannot_be_exported_is_named_and_the_best_that_can_is_taken():
    found = [
        Difference("trees", "network", 0.03, 0.01, 0.05),
        Difference("trees", "process", 0.10, 0.07, 0.13),
        Difference("network", "process", 0.07, 0.03, 0.09),
    ]
    champion = choose_champion(found, SIMPLEST_FIRST, "work")
    assert (champion.name, champion.leader) == ("network", "trees")
    assert "trees is ahead of network by 0.030 [0.010, 0.050]" in champion.sentence
    assert "cannot be exported" in champion.sentence and "`work`" in champion.sentence


def test_where_nothing_can_be_exported_it_says_what_to_evaluate():
    found = [Difference("trees", "ridge", 0.03, 0.01, 0.05)]
    with pytest.raises(BundleError, match="none of trees, ridge can be exported"):
        choose_champion(found, SIMPLEST_FIRST, "overlap")
