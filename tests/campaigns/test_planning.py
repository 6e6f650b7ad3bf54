"""What batches hold, whoever comes and goes: the promises of the assignment policy."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.campaigns import (
    CROWD,
    FRIENDS,
    AssignmentPolicy,
    Batch,
    Kind,
    Rest,
    Role,
    next_batch,
    open_places,
)
from piano_core.campaigns.planning import pages_this_sitting
from piano_core.errors import CampaignError
from tests.campaigns.run import DAY, Run, campaign

VISITS = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.floats(60, 9 * DAY),  # after so many seconds the next one comes
        st.one_of(st.none(), st.integers(0, 4)),
    ),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(VISITS, st.integers(6, 50), st.integers(1, 6), st.sampled_from([FRIENDS, CROWD]))
def test_whoever_comes_whenever_no_promise_is_broken(visits, segments, k, policy):
    policy = replace(policy, raters_per_segment=k)
    run = Run(campaign(segments, segments, policy))
    roles = {clip.clip: clip.role for clip in run.campaign.clips}
    now = 1e9
    for rater, pause, sends in visits:
        now += pause
        pending = any(page.submitted_at is None for page in run.of(rater))
        if not pending:
            run.visit(rater, now, sends)
    for rater in "abcdef":
        pages = run.of(rater)
        first = [p.clip for p in pages if p.kind is not Kind.REPEAT]
        assert len(first) == len(set(first)), "a segment came twice by accident"
        for page in run.of(rater, Kind.REPEAT):
            (before,) = [p for p in pages if p.clip == page.clip and p is not page]
            assert before.submitted_at is not None
            assert page.assigned_at - before.submitted_at >= policy.repeat_after_s
            assert before.kind in (Kind.RATING, Kind.ANCHOR)
        for size in Counter(p.batch for p in pages).values():
            assert 1 <= size <= policy.batch_size
        for kind, share in (
            (Kind.HONEYPOT, policy.honeypot_share),
            (Kind.REPEAT, policy.repeat_share),
        ):
            assert len(run.of(rater, kind)) < share * len(pages) + policy.batch_size * share + 1
    for page in run.given:
        if page.kind in (Kind.RATING, Kind.ANCHOR, Kind.HONEYPOT):
            expected = {Role.ORDINARY: Kind.RATING, Role.ANCHOR: Kind.ANCHOR}
            assert page.kind is expected.get(roles[page.clip], Kind.HONEYPOT)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 5), st.integers(10, 40))
def test_with_faithful_raters_each_segment_gets_exactly_k_and_each_rater_all_anchors(k, segments):
    policy = replace(FRIENDS, raters_per_segment=k)
    run = Run(campaign(segments, segments, policy))
    raters = [f"r{i}" for i in range(k)]
    now = 1e9
    for _ in range(200):
        now += 3600.0
        if not [r for r in raters if isinstance(run.visit(r, now), Batch)]:
            break
    counts = Counter(page.clip for page in run.given if page.kind is Kind.RATING)
    ordinary = run.campaign.by_role(Role.ORDINARY)
    assert {counts[clip.clip] for clip in ordinary} == {k}
    anchors = {clip.clip for clip in run.campaign.by_role(Role.ANCHOR)}
    for rater in raters:
        assert {page.clip for page in run.of(rater, Kind.ANCHOR)} == anchors


def test_over_many_pages_each_share_is_a_tenth():
    policy = replace(FRIENDS, raters_per_segment=3, repeat_after_s=0.0)
    run = Run(campaign(600, 600, policy))
    now = 1e9
    for _ in range(60):
        now += 3600.0
        run.visit("a", now)
    kinds = Counter(page.kind for page in run.of("a"))
    assert len(run.of("a")) == 300
    for kind in (Kind.ANCHOR, Kind.HONEYPOT, Kind.REPEAT):
        assert abs(kinds[kind] - 30) <= 1


def test_raters_who_do_little_still_share_their_anchors():
    run = Run(campaign(200, 200))
    for number in range(8):
        for batch in range(4):
            run.visit(f"r{number}", 1e9 + 3600.0 * batch)
    shown = {tuple(p.clip for p in run.of(f"r{n}", Kind.ANCHOR))[:1] for n in range(8)}
    assert len(shown) == 1


def test_friends_get_no_repeat_before_a_week_has_passed():
    run = Run(campaign(100, 100, FRIENDS))
    for day in (0, 1, 3, 6.9):
        run.visit("a", 1e9 + day * DAY)
    assert not run.of("a", Kind.REPEAT)
    for day in (8, 9, 10):
        run.visit("a", 1e9 + day * DAY)
    assert run.of("a", Kind.REPEAT)


def test_a_crowd_gets_repeats_in_a_later_sitting_and_not_in_the_same():
    run = Run(campaign(100, 100, replace(CROWD, segments_per_sitting=30)))
    for batch in range(5):
        run.visit("a", 1e9 + batch * 1000)
    assert not run.of("a", Kind.REPEAT)
    for batch in range(2):
        run.visit("a", 1e9 + 5000 + CROWD.rest_s + batch * 1000)
    assert run.of("a", Kind.REPEAT)


def test_after_ten_segments_the_rater_rests():
    run = Run(campaign(60, 0))
    assert isinstance(run.visit("a", 1e9), Batch)
    assert isinstance(run.visit("a", 1e9 + 800), Batch)
    resting = run.ask("a", 1e9 + 1600)
    last = 1e9 + 800 + 4 * 180
    assert resting == Rest(last + FRIENDS.rest_s)
    assert isinstance(run.ask("a", last + FRIENDS.rest_s), Batch)


def test_a_sitting_shortens_the_batch_that_would_not_fit():
    run = Run(campaign(60, 0, replace(FRIENDS, segments_per_sitting=7)))
    run.visit("a", 1e9)
    second = run.visit("a", 1e9 + 800)
    assert isinstance(second, Batch) and len(second.pages) == 2


def test_a_page_that_is_not_sent_is_given_to_somebody_else_after_a_while():
    policy = replace(FRIENDS, raters_per_segment=1)
    run = Run(campaign(5, 0, policy))
    run.visit("a", 1e9, sends=0)
    assert run.ask("b", 1e9 + 60) is None
    assert isinstance(run.ask("b", 1e9 + policy.hold_s + 60), Batch)


def test_repeats_that_are_owed_when_all_else_is_done_are_waited_for():
    policy = replace(FRIENDS, raters_per_segment=1)
    run = Run(campaign(20, 0, policy))
    now = 1e9
    while isinstance(run.visit("a", now), Batch):
        now += 3600.0
    resting = run.ask("a", now)
    assert isinstance(resting, Rest) and resting.until >= 1e9 + 7 * DAY
    last = run.visit("a", resting.until)
    assert isinstance(last, Batch) and {page.kind for page in last.pages} == {Kind.REPEAT}
    assert run.ask("a", resting.until + 30 * DAY) is None


def test_honeypots_never_come_alone():
    policy = replace(FRIENDS, raters_per_segment=1, honeypot_share=0.4, anchor_share=0.0)
    run = Run(campaign(12, 12, policy))
    now = 1e9
    batches = []
    while isinstance(coming := run.visit("a", now), Batch):
        batches.append(coming)
        now += 8 * DAY
    assert batches
    assert all({p.kind for p in batch.pages} != {Kind.HONEYPOT} for batch in batches)


def test_segments_with_fewest_raters_come_first():
    run = Run(campaign(40, 0))
    run.visit("a", 1e9)
    taken = {page.clip for page in run.of("a", Kind.RATING)}
    places = open_places(run.campaign, run.given, 1e9)
    assert {places[name] for name in taken} == {4}
    fresh = run.visit("b", 1e9)
    assert isinstance(fresh, Batch)
    rating = [page for page in fresh.pages if page.kind is Kind.RATING]
    assert not taken & {page.clip for page in rating}


def test_an_excluded_rater_holds_no_place_and_gets_no_batch():
    run = Run(campaign(10, 0, replace(FRIENDS, raters_per_segment=1, anchor_share=0.0)))
    run.visit("a", 1e9)
    run.visit("a", 1e9 + 3600)
    now = 1e9 + 2 * DAY
    assert run.ask("b", now) is None  # one rater has rated everything that one rater should
    coming = next_batch(run.campaign, run.given, "b", now, run.rng, {"a"})
    assert isinstance(coming, Batch) and len(coming.pages) == 5
    assert next_batch(run.campaign, run.given, "a", now + 8 * DAY, run.rng, {"a"}) is None
    assert isinstance(run.ask("a", now + 8 * DAY), Batch)  # repeats, were the data to count


def test_the_order_within_a_batch_does_not_tell_kinds_apart():
    places = Counter()
    for seed in range(150):
        run = Run(campaign(100, 100))
        run.rng = np.random.default_rng(seed)
        run.visit("a", 1e9)
        places.update(p.position for p in run.of("a", Kind.HONEYPOT))
    assert sum(places.values()) > 50 and len(places) == 5
    assert max(places.values()) < 2.5 * min(places.values())


def test_equal_seeds_give_equal_batches():
    one, two = Run(campaign()), Run(campaign())
    for run in (one, two):
        run.visit("a", 1e9)
    assert one.given == two.given


@pytest.mark.parametrize(
    "words",
    [{"anchor_share": 0.5, "honeypot_share": 0.5}, {"repeat_share": -0.1}, {"batch_size": 0}],
)
def test_a_policy_that_cannot_be_kept_is_refused(words):
    with pytest.raises(CampaignError):
        AssignmentPolicy(**words)


def test_a_sitting_is_counted_back_to_the_last_rest():
    assert pages_this_sitting([], 100.0, 10.0) == 0
    assert pages_this_sitting([50, 55, 60], 65.0, 10.0) == 3
    assert pages_this_sitting([30, 55, 60], 65.0, 10.0) == 2
    assert pages_this_sitting([55, 60], 70.0, 10.0) == 0
