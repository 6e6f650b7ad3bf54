"""Passages that share music are found by their notes, whatever they are called."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from piano_core.corpora.overlap import SHARED_MUSIC, largest_shares, overlap_groups, shared_share
from piano_core.score import SCORE_NOTE_DTYPE, Score

SCALE = [60, 62, 64, 65, 67, 69, 71, 72, 74, 76, 77, 79, 81, 83, 84, 86]


def melody(pitches: list[int], start: float = 0.0) -> Score:
    rows = [(start + i, 1.0, pitch, 1, 1, i // 4 + 1) for i, pitch in enumerate(pitches)]
    return Score(np.array(rows, SCORE_NOTE_DTYPE), beats_per_bar=4, tempo_qpm=100)


def test_a_window_lies_wholly_in_the_longer_window_around_it():
    assert shared_share(melody(SCALE[4:12]), melody(SCALE)) == 1.0


def test_two_windows_that_overlap_by_half_share_half():
    assert shared_share(melody(SCALE[:8]), melody(SCALE[4:12])) == 0.5


def test_a_repeat_later_in_the_piece_is_the_same_music():
    assert shared_share(melody(SCALE), melody(SCALE, start=37.0)) == 1.0


def test_a_transposed_repeat_is_other_music():
    assert shared_share(melody([60, 62, 64, 60]), melody([61, 63, 65, 61])) == 0.0


def test_the_same_pitches_in_another_rhythm_are_other_music():
    even = melody([60, 64, 67, 72])
    uneven = Score(even.notes.copy(), 4, 100)
    stretched = uneven.notes.copy()
    stretched["onset_beat"] = [0.0, 0.25, 3.5, 3.75]
    assert shared_share(even, Score(stretched, 4, 100)) == 0.25


def test_an_empty_passage_shares_nothing():
    assert shared_share(melody([]), melody(SCALE)) == 0.0


def test_groups_follow_links_from_passage_to_passage():
    passages = {
        "a": melody(SCALE[:8]),
        "b": melody(SCALE[4:12]),
        "c": melody(SCALE[8:]),
        "other": melody([40, 44, 41, 47, 50, 39]),
    }
    assert shared_share(passages["a"], passages["c"]) == 0.0
    assert overlap_groups(passages) == {"a": "a", "b": "a", "c": "a", "other": "other"}


def test_largest_shares_say_how_much_of_a_passage_is_elsewhere():
    passages = {"a": melody(SCALE[:8]), "b": melody(SCALE[2:10]), "c": melody([40, 44])}
    assert largest_shares(passages) == {"a": 0.75, "b": 0.75, "c": 0.0}
    assert largest_shares({"alone": melody(SCALE)}) == {"alone": 0.0}


scores = st.lists(st.sampled_from([60, 62, 64, 65, 67]), min_size=0, max_size=12).map(melody)


@given(st.lists(scores, min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_no_music_above_the_threshold_is_left_between_groups(drawn: list[Score], random: object):
    passages = {f"p{i}": score for i, score in enumerate(drawn)}
    groups = overlap_groups(passages)
    for a in passages:
        for b in passages:
            if groups[a] != groups[b]:
                assert shared_share(passages[a], passages[b]) < SHARED_MUSIC
    names = list(passages)
    random.shuffle(names)  # pyright: ignore[reportAttributeAccessIssue]
    assert overlap_groups({name: passages[name] for name in names}) == groups
