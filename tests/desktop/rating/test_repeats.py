"""Stretches that come back after a week, and how far a rater agrees with themselves."""

from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from desktop_app.view_models.rating.rating_forms import (
    Form,
    Stretch,
    consistency,
    next_stretch,
)
from desktop_app.view_models.rating.rating_texts import repeats_words
from piano_core.answers import Answer
from tests.desktop.rating.room import NOW, Room

STRETCHES = tuple(Stretch("/takes/a.mid", 25.0 * n, 25.0 * (n + 1)) for n in range(6))


def sent(stretch: Stretch, value: int | None, at: datetime) -> Form:
    answers = {"phrasing": Answer(value, False, value is None), "pedaling": Answer(50)}
    text = at.isoformat()
    return Form(f"{stretch.start_s} {text}", "me", stretch, text, answers=answers, sent_at=text)


def test_after_a_week_stretches_come_back_and_agreement_is_shown(room: Room, folder: Path) -> None:
    while room.rating.state.form is not None:
        room.answer_all(60)
        room.send()
    assert room.rating.state.repeats is None
    room.clock.now += timedelta(days=8)
    room.rating.rate_folder(folder)
    room.settle()
    room.answer_all(70)
    room.send()
    found = room.rating.state.repeats
    assert found is not None
    assert (found.stretches, found.pairs, found.difference) == (1, 12, 10.0)


def test_a_stretch_comes_back_after_a_week_and_never_a_third_time() -> None:
    rng = np.random.default_rng(0)
    first = [sent(one, 50, NOW) for one in STRETCHES]
    assert next_stretch(STRETCHES, first, NOW + timedelta(days=6.9), rng) is None
    later = NOW + timedelta(days=7)
    assert next_stretch(STRETCHES, first, later, rng) in STRETCHES
    second = [sent(one, 50, later) for one in STRETCHES]
    assert next_stretch(STRETCHES, first + second, later + timedelta(days=30), rng) is None


def test_repeats_are_mixed_among_new_stretches_at_their_share() -> None:
    rng = np.random.default_rng(0)
    old = [sent(one, 50, NOW) for one in STRETCHES[:3]]
    drawn = [next_stretch(STRETCHES, old, NOW + timedelta(days=8), rng) for _ in range(1000)]
    share = sum(one in STRETCHES[:3] for one in drawn) / 1000
    assert 0.16 < share < 0.24
    assert set(drawn) == set(STRETCHES)


def test_only_what_was_answered_twice_counts_for_agreement() -> None:
    one, two = STRETCHES[:2]
    later = NOW + timedelta(days=8)
    forms = [
        sent(one, 40, NOW),
        sent(one, None, later),
        sent(two, 40, NOW),
        sent(two, 70, later),
    ]
    found = consistency(forms)
    assert found is not None
    assert found.by_dimension == {"phrasing": 30.0, "pedaling": 0.0}
    assert (found.stretches, found.pairs, found.difference) == (2, 3, 10.0)
    assert "Most on Phrasing: 30 points." in repeats_words(found)
