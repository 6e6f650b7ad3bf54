"""Heard is what was played once, as far as time has really passed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from piano_core.campaigns import heard_s, heard_share, heard_to_the_end, union

RANGES = st.lists(st.tuples(st.floats(-5, 40), st.floats(-5, 40)), max_size=30)


@given(RANGES)
def test_a_union_is_disjoint_sorted_and_inside_and_counts_every_moment_once(ranges):
    merged = union(ranges, 30.0)
    assert all(0 <= start < end <= 30 for start, end in merged)
    assert all(a[1] < b[0] for a, b in pairwise(merged))
    for moment in (0.01 + 0.37 * i for i in range(80)):
        inside = any(s < moment < e for s, e in ranges if e > max(s, 0)) and moment < 30
        if not any(abs(moment - x) < 1e-9 for r in ranges for x in r):
            assert inside == any(s <= moment <= e for s, e in merged)


@given(RANGES, RANGES)
def test_hearing_more_never_takes_anything_away(some, more):
    assert heard_s([*some, *more], 30.0) >= heard_s(some, 30.0) - 1e-9
    assert 0 <= heard_share(some, 30.0) <= 1


def test_parts_in_any_order_make_the_whole():
    assert heard_to_the_end([(10, 20), (0, 10.2)], 20.0, elapsed_s=25.0)


def test_a_skipped_middle_is_not_heard():
    assert not heard_to_the_end([(0, 8), (12, 20)], 20.0, elapsed_s=60.0)


def test_nobody_hears_twenty_seconds_in_five():
    assert not heard_to_the_end([(0, 20)], 20.0, elapsed_s=5.0)
    assert heard_to_the_end([(0, 20)], 20.0, elapsed_s=19.0)
