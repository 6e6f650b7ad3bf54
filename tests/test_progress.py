"""Progress of parts as progress of the whole."""

import pytest

from piano_core.progress import part, share


@pytest.fixture
def told() -> list[tuple[float, str]]:
    return []


def test_a_part_is_told_in_its_share_of_the_whole(told: list[tuple[float, str]]):
    second = share(lambda done, doing: told.append((done, doing)), 0.6, 0.8)
    for done in (0.0, 0.5, 1.0):
        second(done, "reading")
    assert told == [(0.6, "reading"), (pytest.approx(0.7), "reading"), (0.8, "reading")]


def test_what_says_too_much_or_too_little_stays_in_its_share(told: list[tuple[float, str]]):
    first = share(lambda done, doing: told.append((done, doing)), 0.0, 0.5)
    first(-1.0, "")
    first(7.0, "")
    assert [done for done, _ in told] == [0.0, 0.5]


def test_equal_parts_follow_each_other(told: list[tuple[float, str]]):
    for number in range(4):
        part(lambda done, doing: told.append((done, doing)), number, 4)(1.0, str(number))
    assert told == [(0.25, "0"), (0.5, "1"), (0.75, "2"), (1.0, "3")]
