"""The page says what the tables say, to people, and carries nobody else's markup."""

import re
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest

from piano_core.budget import (
    Components,
    Design,
    Expected,
    Part,
    Terms,
    equal_cost,
    next_purchases,
)
from piano_core.campaigns import CROWD, Pay
from piano_core.datasheet import datasheet
from piano_core.rating_analysis import RatingAnalysis
from piano_core.rating_report import (
    Contents,
    Excerpt,
    Money,
    advice,
    disagreements,
    excerpts,
    report_page,
)
from piano_core.rating_report.advice import Step
from piano_core.rating_report.bars import Bar, bar_plot
from piano_core.rating_report.plots import Estimate, Row, reliability_plot
from piano_core.tables import (
    FactorLoadings,
    LabelAgreement,
    NoiseCeilings,
    OrderEffects,
    RaterDrift,
    RaterReports,
    Recordings,
    Reliability,
    Segments,
    TargetCorrelations,
    TargetFactors,
    ValidRatings,
)


def rows_of(schema, *rows: dict):
    """A frame of the schema; columns that a row leaves out are null."""
    columns = schema.create_empty().schema
    full = [{name: row.get(name) for name in columns} for row in rows]
    return schema.cast(pl.DataFrame(full, schema=columns, orient="row"))


def reliable(target: str, one: float, low: float, panel: float, **more: float) -> dict:
    """A row of the reliability table whose panel is worth what Spearman-Brown says."""

    def of_panel(icc: float) -> float:
        return panel * icc / (1 + (panel - 1) * icc)

    return {
        "corpus": "studio",
        "target": target,
        "answers": 100,
        "segments": 20,
        "raters": 5,
        "panel_size": panel,
        "icc_1_1": one,
        "icc_1_1_low": low,
        "icc_1_1_high": one + 0.1,
        "icc_1_k": of_panel(one),
        "icc_1_k_low": of_panel(low),
        "icc_1_k_high": of_panel(one + 0.1),
        "variance_segment": 100.0,
        "variance_residual": 200.0,
        "retests": 0,
        **more,
    }


def contents(**changes) -> Contents:
    given = {
        "corpus": "studio",
        "synthetic": False,
        "segments": 20,
        "answers": 1000,
        "reliability": rows_of(Reliability, reliable("phrasing", 0.5, 0.4, 5.0)),
        "raters": rows_of(
            RaterReports,
            {
                "corpus": "studio",
                "rater": "<script>alert(1)</script>",
                "segments": 20,
                "answers": 20,
                "agreement": 0.1,
                "resubmitted": 0.0,
                "quarantined": 0.0,
            },
        ),
        "excluded": [],
        "broken": {},
        "agreement": LabelAgreement.create_empty(),
        "analysis": analysis(),
        "disagreements": disagreements(answers()),
        "excerpts": {},
        "quarantined": {},
        "money": money(),
        "sheet": datasheet("studio", Recordings.create_empty(), Segments.create_empty(), answers()),
    }
    return Contents(**(given | changes))


def analysis(**tables) -> RatingAnalysis:
    """What nothing was found out about, but for the tables that are given."""
    schemas = {
        "drift": RaterDrift,
        "order": OrderEffects,
        "correlations": TargetCorrelations,
        "factors": TargetFactors,
        "loadings": FactorLoadings,
        "ceilings": NoiseCeilings,
    }
    return RatingAnalysis(
        **{
            name: rows_of(schema, *({"corpus": "studio"} | row for row in tables.get(name, ())))
            for name, schema in schemas.items()
        }
    )


def answers():
    """Four raters agree about three segments and are of two minds about the fourth."""
    said = {"a#0": (50, 51, 49, 50), "b#0": (60, 61, 59, 60), "c#0": (20, 80, 20, 80), "d#0": (1,)}
    return rows_of(
        ValidRatings,
        *(
            {
                "batch_id": segment,
                "row": n,
                "target": "phrasing",
                "corpus": "studio",
                "rater": f"r{n}",
                "segment_id": segment,
                "score": float(score),
                "repeat": 0,
            }
            for segment, scores in said.items()
            for n, score in enumerate(scores)
        ),
    )


def money(cents: int = 200) -> Money:
    """Two hundred segments of seven raters, one of whom is worth .25."""
    one = Components("one rater at .25", True, {"phrasing": Expected(0.25, 0.2, 0.3)})
    terms = Terms(Pay(cents, "USD", 0.25), CROWD, 0.0, 120.0, False)
    like = Design(Part(180, 5), Part(20, 5))
    buys = next_purchases(Part(200, 7.0), 10_000, terms, one, None)
    return Money(terms, one, None, 10_000, buys, equal_cost(like, terms, one, None))


class Outline(HTMLParser):
    """Tags that open and close in pairs, and every address."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def outlined(page: str) -> Outline:
    outline = Outline()
    outline.feed(page)
    assert outline.open == []
    return outline


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


def test_a_segment_in_dispute_is_linked_to_its_stretch_of_sound():
    sound = {"c#0": Excerpt(1.0, 20.0, "music/take%201.wav#t=1.0,20.0")}
    page = report_page([contents(excerpts=sound)], "today")
    assert outlined(page).addresses == ["music/take%201.wav#t=1.0,20.0"]
    assert "20 to 80" in page


def test_disagreement_is_measured_against_what_is_usual():
    found = disagreements(answers())
    assert found["segment_id"].to_list() == ["c#0"]  # d#0 has one rater only
    row = found.row(0, named=True)
    # Sums of squares 2, 2 and 3600 over 3 x 3 degrees of freedom.
    assert row["ratio"] == pytest.approx((3600 / 3) / (3604 / 9))
    assert (row["lowest"], row["highest"]) == (20.0, 80.0)
    assert row["spread"] == pytest.approx(1200**0.5)


def test_sound_of_a_recording_is_found_beside_its_notes_or_as_the_recording(tmp_path: Path):
    given = {"corpus": "x", "content_hash": "h", "work": "w", "deadpan": False}
    recordings = rows_of(
        Recordings,
        *(
            given | {"synthetic": False, "recording_id": name, "kind": kind, **paths}
            for name, kind, paths in (
                ("x/heard", "audio", {"path": str(tmp_path / "a b.wav")}),
                ("x/both", "midi", {"path": "a.mid", "audio_path": str(tmp_path / "c.wav")}),
                ("x/mute", "midi", {"path": "b.mid"}),
            )
        ),
    )
    group = {"note_count": 5, "passage": "p", "performer": "n", "overlap_group": "g"}
    segments = rows_of(
        Segments,
        *(
            given
            | group
            | {"recording_id": name, "segment_id": f"{name}#1"}
            | {"start_s": 2.5, "end_s": 20.0}
            for name in recordings["recording_id"]
        ),
    )
    (tmp_path / "a b.wav").touch()
    found = excerpts(recordings, segments, tmp_path / "reports")
    assert {name: (one.sound, one.missing) for name, one in found.items()} == {
        # Seen from the page, so that the link also works where a folder around both is served.
        "x/heard#1": ("../a%20b.wav#t=2.5,20.0", None),
        "x/both#1": (None, tmp_path / "c.wav"),
        "x/mute#1": (None, None),
    }


def test_a_sound_that_is_not_there_any_more_is_named_and_not_linked():
    gone = {"c#0": Excerpt(1.0, 20.0, None, Path("/music/take 1.wav"))}
    page = report_page([contents(excerpts=gone)], "today")
    assert outlined(page).addresses == []
    assert "no sound: /music/take 1.wav is not there" in page and "Links open" not in page


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


def test_estimates_outside_the_axis_are_drawn_at_its_end():
    svg = reliability_plot([Row("x", Estimate(-0.2, -0.4, 0.1), None)]).text
    assert 'cx="190.0"' in svg and svg.count("<circle") == 1


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


def test_bars_and_their_targets_share_one_scale():
    svg = bar_plot("x", [Bar("a", 10.0, "10", target=20.0), Bar("b", 20.0, "20")]).text
    outlined(svg)
    widths = re.findall(r'<rect [^>]*width="([0-9.]+)"', svg)
    assert float(widths[1]) == pytest.approx(2 * float(widths[0]), abs=0.2)


def test_a_segment_nobody_knows_is_a_gap_on_the_page():
    assert "nothing but the name is known" in report_page([contents()], "today")


def test_made_performances_are_called_so():
    assert "made by a program" in report_page([contents(synthetic=True)], "today")
    assert "made by a program" not in report_page([contents()], "today")


def drifting(rater: str, drift: float, wide: float) -> dict:
    ends = {"drift_low": drift - wide, "drift_high": drift + wide}
    return {"rater": rater, "forms": 20, "days": 3.0, "drift": drift, **ends}


def test_a_drift_beyond_chance_is_counted_and_every_raters_interval_drawn():
    found = report_page(
        [
            contents(
                analysis=analysis(
                    order=[
                        {"effect": "drift", "forms": 40, "size": 2.0}
                        | {"size_low": 0.5, "size_high": 3.5},
                        {"effect": "place", "within": "batch", "forms": 40, "size": 0.1}
                        | {"size_low": -0.5, "size_high": 0.7},
                        {"effect": "previous", "within": "batch", "forms": 0}
                        | {"reason": "not recorded"},
                    ],
                    drift=[drifting("steady", 1.0, 4.0), drifting("tiring", -9.0, 3.0)],
                )
            )
        ],
        "today",
    )
    assert "1 rater of 2 drifted beyond chance" in found
    assert "+2.00 (+0.50 to +3.50)" in found and found.count("beyond chance</td>") == 1
    assert "not recorded" in found and "a batch moves" in found
    at = {name: found.index(f">{name}</text>") for name in ("steady", "tiring")}
    assert at["tiring"] < at["steady"]  # who drifted comes first


def test_without_times_the_page_says_so_once():
    unknown = [{"effect": name, "forms": 0} for name in ("drift", "place", "previous")]
    rows = [row | {"reason": "not recorded"} for row in unknown]
    found = report_page([contents(analysis=analysis(order=rows))], "today")
    assert "Drift and effects of order: not recorded." in found


def test_factors_and_correlations_are_drawn_with_their_numbers():
    pair = {"target": "drama", "other": "phrasing", "segments": 30}
    loading = [("phrasing", 0.9), ("drama", -0.8)]
    found = report_page(
        [
            contents(
                analysis=analysis(
                    factors=[
                        {"factor": 1, "eigenvalue": 1.6, "by_chance": 1.2, "share": 0.8}
                        | {"eigenvalue_low": 1.4, "eigenvalue_high": 1.8, "kept": True},
                        {"factor": 2, "eigenvalue": 0.4, "by_chance": 0.9, "share": 0.2}
                        | {"kept": False},
                    ],
                    loadings=[
                        {"factor": 1, "target": target, "loading": value}
                        for target, value in loading
                    ],
                    correlations=[pair | {"raw": 0.55, "disattenuated": 0.72, "halo": 0.31}],
                )
            )
        ],
        "today",
    )
    assert "Raters tell 1 thing apart on 2 scales, which hold 80%" in found
    assert all(f">{number}</text>" in found for number in ("-.80", ".90", ".55", ".72"))
    assert "go together by 0.31" in found


def test_what_a_model_could_reach_has_its_interval():
    reach = {"target": "phrasing", "method": "mean", "segments": 20}
    found = report_page(
        [
            contents(
                analysis=analysis(
                    ceilings=[
                        reach
                        | {"metric": "r2", "ceiling": 0.71}
                        | {"ceiling_low": 0.62, "ceiling_high": 0.78}
                    ]
                )
            )
        ],
        "today",
    )
    assert "0.71 (0.62 to 0.78)" in found and "no re-ratings so far" in found
