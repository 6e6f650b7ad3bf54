"""What a report is made of: tables with a few rows, and a reader of its page."""

from html.parser import HTMLParser

import polars as pl

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
    Money,
    disagreements,
)
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
