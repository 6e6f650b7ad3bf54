"""The page is whole, and carries nobody else's markup."""

from piano_core.rating_report import (
    report_page,
)
from tests.rating_report.made import contents, outlined


def test_the_page_is_whole_and_loads_nothing():
    outline = outlined(report_page([contents()], "2026-01-02"))
    assert {"svg", "table", "h3"} <= outline.tags
    assert not {"script", "link", "img", "iframe"} & outline.tags
    assert outline.addresses == []


def test_names_are_text_wherever_they_stand():
    evil = "<script>alert(1)</script>"
    page = report_page([contents(corpus=evil, excluded=[evil], broken={evil: ["low"]})], "today")
    assert "script" not in outlined(page).tags
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 4


def test_a_segment_nobody_knows_is_a_gap_on_the_page():
    assert "nothing but the name is known" in report_page([contents()], "today")


def test_made_performances_are_called_so():
    assert "made by a program" in report_page([contents(synthetic=True)], "today")
    assert "made by a program" not in report_page([contents()], "today")
