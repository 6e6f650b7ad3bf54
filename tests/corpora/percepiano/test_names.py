"""The order of the parts of a PercePiano name, and which render a rating is about."""

import pytest

from piano_core.corpora.percepiano.names import SegmentName, parse_name, rated_recording


def name(text: str) -> SegmentName:
    parsed = parse_name(text)
    assert parsed is not None
    return parsed


def test_the_performer_comes_before_the_segment():
    parsed = name("Beethoven_WoO80_var27_8bars_3_15")
    assert (parsed.performer, parsed.segment, parsed.bars) == ("3", "15", 8)


@pytest.mark.parametrize(
    ("text", "work", "passage"),
    [
        ("Beethoven_WoO80_var27_8bars_3_15", "Beethoven_WoO80", "Beethoven_WoO80_var27_8bars_15"),
        (
            "Beethoven_WoO80_thema_8bars_Score2_1",
            "Beethoven_WoO80",
            "Beethoven_WoO80_thema_8bars_1",
        ),
        ("Schubert_D960_mv2_16bars_10_07", "Schubert_D960_mv2", "Schubert_D960_mv2_16bars_07"),
    ],
)
def test_all_variations_are_one_work_and_each_window_is_a_passage(
    text: str, work: str, passage: str
):
    assert (name(text).work, name(text).passage) == (work, passage)
    assert name(text).text == text


def test_windows_of_8_and_16_bars_with_one_number_are_two_passages():
    assert (
        name("Schubert_D960_mv2_8bars_1_03").passage
        != name("Schubert_D960_mv2_16bars_1_03").passage
    )


def test_renders_are_deadpan_and_pianists_are_not():
    assert name("Schubert_D960_mv3_8bars_Score_01").deadpan
    assert name("Beethoven_WoO80_var3_8bars_Score2_2").deadpan
    assert not name("Beethoven_WoO80_var3_8bars_2_2").deadpan


def test_space_around_a_name_and_a_small_score_do_not_matter():
    assert name(" Schubert_D960_mv3_8bars_score_01").text == "Schubert_D960_mv3_8bars_Score_01"


@pytest.mark.parametrize("text", ["", "notes", "Schubert_D960_mv3_01", "8bars_1_1"])
def test_other_names_are_not_read(text: str):
    assert parse_name(text) is None


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("Beethoven_WoO80_var5_8bars_Score_4", "Beethoven_WoO80_var5_8bars_Score_4"),
        ("Beethoven_WoO80_var6_8bars_Score_5", "Beethoven_WoO80_var6_8bars_Score2_5"),
        ("Beethoven_WoO80_var28_8bars_score_16", "Beethoven_WoO80_var28_8bars_Score2_16"),
        ("Beethoven_WoO80_var30_8bars_Score_17", "Beethoven_WoO80_var30_8bars_Score_17"),
        ("Beethoven_WoO80_var6_8bars_7_5", "Beethoven_WoO80_var6_8bars_7_5"),
        ("Schubert_D960_mv3_8bars_Score_07", "Schubert_D960_mv3_8bars_Score_07"),
    ],
)
def test_beethovens_segments_5_to_16_were_heard_as_score2(said: str, heard: str):
    assert rated_recording(name(said)).text == heard
