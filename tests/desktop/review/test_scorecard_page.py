"""What the scorecard panel says, and what it refuses to say."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.view_models.review.marks import mark_rows
from desktop_app.view_models.review.scorecard_page import (
    CharacterRow,
    GapRow,
    Group,
    ScoreRow,
    scorecard_page,
)
from desktop_app.view_models.review.warnings import REMEDIES, notices
from piano_core.dimensions import DIMENSIONS, Provenance
from piano_core.scoring import Warning
from piano_core.takes import Take
from tests.desktop.samples import performance, scorecard, without_evidence


def groups() -> dict[str, Group]:
    return {group.title: group for group in scorecard_page(scorecard()).groups}


def test_measured_judged_learned_and_character_are_apart_and_overall_is_last_and_small() -> None:
    assert list(groups()) == [
        "Measured",
        "Judged",
        "Learned from damage",
        "Character",
        "Not enough evidence",
        "Overall",
    ]
    assert [group.title for group in groups().values() if group.small] == ["Overall"]
    assert [row.title for row in groups()["Overall"].rows] == ["Overall musicality"]


def test_every_dimension_is_in_exactly_one_place() -> None:
    rows = [row for group in groups().values() for row in group.rows]
    titles = ", ".join(row.title for row in rows if not isinstance(row, CharacterRow)).lower()
    assert sorted(titles.split(", ")) == sorted(d.label.lower() for d in DIMENSIONS)


def test_dimensions_without_evidence_for_the_same_reason_share_a_row() -> None:
    page = scorecard_page(without_evidence(scorecard()))
    (row,) = page.groups[0].rows
    assert isinstance(row, GapRow)
    assert row.title.startswith("Note accuracy · Rhythmic precision · ")
    assert row.reason == "Silence."


@pytest.mark.parametrize("provenance", list(Provenance))
def test_a_number_is_never_dropped_whatever_it_rests_on(provenance: Provenance) -> None:
    card = scorecard()
    first = replace(card.dimensions[0], provenance=provenance)
    page = scorecard_page(replace(card, dimensions=(first,)))
    rows = [row for group in page.groups for row in group.rows if isinstance(row, ScoreRow)]
    assert [row.provenance for row in rows] == [provenance.value]


def test_a_row_says_number_interval_coverage_and_provenance() -> None:
    row = groups()["Judged"].rows[0]
    assert isinstance(row, ScoreRow)
    assert (row.score_text, row.interval_text) == ("62", "52–74")
    assert row.spoken == ("Rhythmic precision: 62 of 100, 90 % interval 52 to 74, expert ratings.")
    assert "6.2" in row.detail


def test_no_number_without_evidence_but_the_reason() -> None:
    row = groups()["Not enough evidence"].rows[0]
    assert row == GapRow("Dynamics control", "No one rated Dynamics control.")


def test_character_names_both_ends_and_no_grade() -> None:
    row = groups()["Character"].rows[0]
    assert isinstance(row, CharacterRow)
    assert (row.low_end, row.high_end, row.title) == (
        "sparse, dry",
        "saturated, wet",
        "Pedal amount",
    )


def test_a_card_without_evidence_has_only_reasons() -> None:
    page = scorecard_page(without_evidence(scorecard()))
    assert [group.title for group in page.groups] == ["Not enough evidence"]
    assert page.reading == ""


def test_evidence_without_a_number_is_a_fault_and_not_a_zero() -> None:
    card = scorecard()
    broken = replace(card.dimensions[0], score=None)
    with pytest.raises(ValueError, match="note_accuracy"):
        scorecard_page(replace(card, dimensions=(broken,)))


def test_the_page_says_how_to_read_the_bars_and_which_model_spoke_where() -> None:
    page = scorecard_page(scorecard())
    assert "90 % interval" in page.reading
    assert page.model == "Model sample on CPU"
    assert "Sample ratings" in page.model_detail


def test_marks_keep_their_order_and_say_bar_and_time() -> None:
    rows = mark_rows(scorecard().marks, Take(Path("take.mid"), performance()))
    assert [(row.number, row.place) for row in rows] == [
        (1, "0:10–0:14"),
        (2, "Bar 5 · 0:02–0:03"),
    ]
    assert rows[0].spoken.startswith(
        "Mark 1, 0:10–0:14, Rhythmic precision: The pulse hurries. Count aloud"
    )


def test_warnings_come_with_what_to_do() -> None:
    found = notices(scorecard(synthetic=True))
    assert [notice.sentence for notice in found] == ["Nobody listened.", "The take is short."]
    assert all(notice.remedy for notice in found)


def test_an_unknown_warning_is_shown_all_the_same() -> None:
    card = replace(scorecard(), warnings=(Warning("new", "Something new."),))
    assert [notice.sentence for notice in notices(card)] == ["Something new."]


def test_remedies_are_sentences() -> None:
    assert all(text.endswith(".") for text in REMEDIES.values())


def test_what_was_held_against_other_performances_stands_apart_from_what_listeners_said() -> None:
    card = scorecard()
    first = replace(card.dimensions[1], provenance=Provenance.REFERENCE_COMPARISON)
    page = scorecard_page(replace(card, dimensions=(first,)))
    assert next(group.title for group in page.groups) == "Beside other performances"
