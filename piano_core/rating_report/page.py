"""The page: one HTML text without scripts, styles or pictures from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from piano_core.rating_report.contents import Contents
from piano_core.rating_report.corpus import corpus_datasheet
from piano_core.rating_report.limits import ceilings
from piano_core.rating_report.markup import Html, element, join
from piano_core.rating_report.money import next_money, title_of
from piano_core.rating_report.order import time_and_order
from piano_core.rating_report.sections import (
    all_raters,
    consensus,
    next_steps,
    raters_to_look_at,
    segments_to_look_at,
    trust,
    what_was_rated,
)
from piano_core.rating_report.together import told_apart

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def report_page(corpora: Sequence[Contents], made_on: str) -> str:
    """The whole page, one part a corpus. made_on: the day, as it is to be read."""
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", "How far the ratings can be trusted"),
        element("style", Html(style)),
    )
    body = element(
        "body",
        element("h1", "How far the ratings can be trusted"),
        element("p", f"Made on {made_on}. Scores are on 0-100; intervals are 95 %.", klass="quiet"),
        *(_part(contents) for contents in corpora),
    )
    return f"<!doctype html>\n{element('html', head, body, lang='en').text}\n"


def _part(contents: Contents) -> Html:
    sections = (
        ("What was rated", what_was_rated(contents)),
        ("What to do next", next_steps(contents)),
        ("How far it can be trusted", trust(contents)),
        ("Raters to look at", raters_to_look_at(contents)),
        ("Segments to look at", segments_to_look_at(contents)),
        (title_of(contents.money), next_money(contents.money)),
        ("How labels are made", consensus(contents)),
        ("What a model could reach", ceilings(contents.analysis.ceilings, contents.reliability)),
        ("What raters tell apart", told_apart(contents.analysis)),
        ("Whether time and order mattered", time_and_order(contents.analysis)),
        ("What the corpus consists of", corpus_datasheet(contents.sheet)),
        ("Everyone who rated", all_raters(contents)),
    )
    inner = [element("section", element("h3", title), part) for title, part in sections]
    return element("article", element("h2", contents.corpus), join(inner))
