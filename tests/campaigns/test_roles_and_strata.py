"""Roles come from known answers, and the mix from quotas."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.campaigns import (
    FRIENDS,
    QUOTAS,
    Clip,
    Role,
    Strata,
    assign_roles,
    choose_by_quota,
    quota_deviations,
)


def clips(count: int, known: int) -> list[Clip]:
    return [
        Clip(
            f"c{i}",
            f"s{i}",
            20.0,
            Role.ORDINARY,
            Strata(),
            {"phrasing": float(i)} if i < known else {},
        )
        for i in range(count)
    ]


def stratum(margin: str):
    return st.one_of(st.none(), st.sampled_from(sorted(QUOTAS[margin])))


STRATA = st.builds(Strata, **{margin: stratum(margin) for margin in QUOTAS})


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 80), st.integers(0, 80), st.integers(0, 2**32 - 1))
def test_every_segment_has_one_role_and_only_known_ones_are_checked_against(count, known, seed):
    rng = np.random.default_rng(seed)
    given_roles = assign_roles(clips(count, min(known, count)), FRIENDS, rng)
    assert sorted(clip.clip for clip in given_roles) == sorted(f"c{i}" for i in range(count))
    for clip in given_roles:
        if clip.role in (Role.GOLDEN, Role.CALIBRATION, Role.HONEYPOT):
            assert clip.known
    rest = [c for c in given_roles if c.role not in (Role.GOLDEN, Role.CALIBRATION)]
    for role in (Role.HONEYPOT, Role.ANCHOR):
        assert sum(c.role is role for c in rest) <= round(0.1 * len(rest))


def test_a_tenth_are_anchors_and_a_tenth_honeypots_and_examples_span_the_scale():
    given_roles = assign_roles(clips(104, 104), FRIENDS, np.random.default_rng(1))
    count = {role: sum(c.role is role for c in given_roles) for role in Role}
    assert count == {
        Role.ORDINARY: 80,
        Role.ANCHOR: 10,
        Role.HONEYPOT: 10,
        Role.CALIBRATION: 3,
        Role.GOLDEN: 1,
    }
    levels = sorted(c.known["phrasing"] for c in given_roles if c.role is Role.CALIBRATION)
    assert levels[0] < 10 and 40 < levels[1] < 64 and levels[2] > 94


@settings(max_examples=40, deadline=None)
@given(st.lists(STRATA, max_size=60), st.integers(0, 40), st.integers(0, 2**32 - 1))
def test_as_many_segments_are_chosen_as_asked_each_once(strata, count, seed):
    rows = choose_by_quota(strata, count, np.random.default_rng(seed))
    assert len(rows) == len(set(rows.tolist())) == min(count, len(strata))
    assert all(0 <= row < len(strata) for row in rows)


def test_all_quotas_are_met_at_once_where_the_stock_allows():
    rng = np.random.default_rng(4)
    names = {margin: sorted(shares) for margin, shares in QUOTAS.items()}
    strata = [Strata(**{m: str(rng.choice(names[m])) for m in names}) for _ in range(2000)]
    rows = choose_by_quota(strata, 200, rng)
    for row in quota_deviations([strata[i] for i in rows]):
        assert row.segments == round(row.wanted), row


def test_a_skewed_stock_gives_all_it_has_of_what_is_rare():
    strata = [Strata(difficulty="advanced")] * 95 + [Strata(difficulty="beginner")] * 5
    rows = choose_by_quota(strata, 40, np.random.default_rng(0))
    assert sum(strata[i].difficulty == "beginner" for i in rows) == 5


def test_what_is_not_known_is_not_counted_in_the_mix():
    mix = quota_deviations([Strata(period="baroque"), Strata()])
    baroque = next(row for row in mix if row.stratum == "baroque")
    assert (baroque.segments, baroque.wanted) == (1, 0.2)
