"""Advice, labels and what money buys are read off the lower end of what is known."""

import re

from piano_core.rating_report import (
    advice,
    report_page,
)
from piano_core.rating_report.advice import Step
from piano_core.tables import (
    LabelAgreement,
    Reliability,
)
from tests.rating_report.made import contents, money, reliable, rows_of


def test_advice_aims_at_the_lower_end_of_the_interval():
    table = rows_of(
        Reliability,
        reliable("articulation", 0.6, 0.5, 5.0),  # 5 raters at 0.5: 5 x .5 / 3 = .83
        reliable("balance", 0.5, 0.25, 5.0),  # .7 x .75 / (.25 x .3) = 7 raters
        reliable("phrasing", 0.3, 0.0, 5.0),  # .7 x .7 / (.3 x .3) = 5.4, so 6; never at 0
        reliable("rubato", 0.1, 0.05, 5.0, variance_residual=900.0),  # 21 raters
        reliable("tempo", 0.1, 0.05, 5.0, variance_segment=10.0),
    )
    found = [(one.target, one.step, one.more) for one in advice(table)]
    assert found == [
        ("articulation", Step.KEEP, None),
        ("balance", Step.MORE_RATERS, 2),
        ("phrasing", Step.MORE_RATERS, 1),
        ("rubato", Step.REVISE_RUBRIC, None),
        ("tempo", Step.OTHER_SEGMENTS, None),
    ]


def test_without_an_interval_nothing_is_called_good():
    table = rows_of(Reliability, reliable("phrasing", 0.9, 0.8, 5.0) | {"icc_1_1_low": None})
    assert [one.step for one in advice(table)] == [Step.COLLECT]
    page = report_page([contents(reliability=table)], "today")
    assert "collect more ratings" in page


def test_the_raters_it_takes_have_an_interval_that_may_be_open():
    known = {"raters_for_70": 7, "raters_for_70_low": 5, "raters_for_70_high": None, "alpha": 0.31}
    table = rows_of(Reliability, reliable("phrasing", 0.3, 0.0, 5.0) | known)
    page = report_page([contents(reliability=table)], "today")
    assert "<td>7 (5 to ∞)</td>" in page and "<td>0.31</td>" in page


def test_the_chosen_consensus_is_named_with_its_figures():
    agreement = rows_of(
        LabelAgreement,
        *(
            {
                "corpus": "studio",
                "method": method,
                "panel_size": 3,
                "agreement": value,
                "agreement_low": value - 0.1,
                "agreement_high": value + 0.1,
                "segments": 40,
                "chosen": method == "median",
            }
            for method, value in (("mean", 0.5), ("median", 0.625))
        ),
    )
    page = report_page([contents(agreement=agreement)], "today")
    assert "Labels are the median of the answers" in page
    assert "0.525 to 0.725" in page
    fallback = report_page([contents()], "today")
    assert re.search(r"It is the default: too few segments", fallback)


def test_the_page_says_what_the_next_hundred_dollars_buy():
    page = report_page([contents()], "today")
    assert "What the next hundred dollars buy" in page
    assert "70 new segments with 2 raters" in page  # 40 batches, 200 pages, 30 % of them checks
    assert page.count('class="chosen"') == sum(option.better for option in money().options) > 0
    assert "no learning curve yet" in page
    free = report_page([contents(money=money(cents=0))], "today")
    assert "Nothing is paid for" in free
