"""Policies are values: stored as text, read back equal, refused when they are not policies."""

import pytest

from piano_core.errors import SettingsError
from piano_core.quality_control import MEASURES, POLICIES, ROADMAP, Policy, policy_of


@pytest.mark.parametrize("policy", POLICIES.values(), ids=list(POLICIES))
def test_a_policy_comes_back_from_its_text(policy: Policy):
    assert Policy.from_json(policy.as_json()) == policy
    assert {rule.measure for rule in policy.rules} <= set(MEASURES)


def test_the_roadmap_has_its_own_numbers():
    limits = {rule.name: (rule.limit, rule.tolerance) for rule in ROADMAP.rules}
    assert limits["golden sample"] == (15.0, 0.0)
    assert limits["honeypots"] == (2.0, 20.0)  # three or more are too many
    assert limits["honeypot pass rate"] == (0.70, 20.0)
    assert limits["rater ICC"] == (0.5, 0.0)
    assert limits["re-rating"] == (10.0, 0.0)


@pytest.mark.parametrize("text", ["", "[]", '{"name": "x"}', '{"name": "x", "rules": [{"a": 1}]}'])
def test_what_is_no_policy_is_refused(text: str):
    with pytest.raises(SettingsError, match="not a policy"):
        Policy.from_json(text)


def test_an_unknown_policy_is_answered_with_the_known_ones():
    with pytest.raises(SettingsError, match="measured"):
        policy_of("strict")
