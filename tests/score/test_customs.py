"""What other players of the same score do as well is no mistake."""

import numpy as np

from piano_core.performance import Performance
from piano_core.score import Customs, MistakeKind, align, customs_of, mistakes
from tests.score.build import Row, performed, rows_of, tune

SCORE = tune()


def rows(seed: int, first: int = 1, last: int = 24) -> list[Row]:
    return rows_of(SCORE, first, last, 1.0, np.random.default_rng(seed))


def customs(*references: Performance) -> Customs:
    return customs_of(SCORE, [(each, align(each, SCORE)) for each in references])


def kinds(performance: Performance, known: Customs | None) -> list[MistakeKind]:
    return [m.kind for m in mistakes(performance, SCORE, align(performance, SCORE), known).mistakes]


def otherwise(of: list[Row]) -> Performance:
    """Another edition: one note less, one more and one other key."""
    on, off, pitch, velocity = of[150]
    changed = [*of[:40], *of[41:150], (on, off, pitch - 1, velocity), *of[151:]]
    return performed([*changed, (of[80][0] + 0.12, of[80][0] + 0.4, 100, 60)])


def test_what_references_play_otherwise_too_is_no_mistake():
    mine = otherwise(rows(1))
    assert sorted(kinds(mine, None)) == [
        MistakeKind.EXTRA, MistakeKind.MISSED, MistakeKind.WRONG,
    ]  # fmt: skip
    assert kinds(mine, customs(otherwise(rows(2)), otherwise(rows(3)))) == []
    assert len(kinds(mine, customs(performed(rows(2))))) == 3


def test_a_note_that_most_references_play_stays_missed():
    mine = performed([*rows(1)[:40], *rows(1)[41:]])
    two = performed(rows(2)), performed(rows(3))
    assert kinds(mine, customs(*two, otherwise(rows(4)))) == [MistakeKind.MISSED]


def test_a_reference_of_a_passage_says_nothing_of_the_rest():
    known = customs(performed(rows(2, first=9, last=12)))
    assert (known.support == 1.0).all()
    assert kinds(performed([*rows(1)[:40], *rows(1)[41:]]), known) == [MistakeKind.MISSED]
