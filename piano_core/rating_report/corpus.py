"""The part of the page about the corpus: its datasheet."""

from __future__ import annotations

from itertools import groupby

from piano_core.datasheet import Datasheet
from piano_core.rating_report.bars import Bar, bar_plot
from piano_core.rating_report.markup import Html, element, join, scrolled
from piano_core.rating_report.words import many


def corpus_datasheet(sheet: Datasheet) -> Html:
    """What the corpus consists of, strata beside their targets, licences, gaps."""
    told = (
        f"{sheet.segments:,} rated segments ({sheet.hours:.1f} hours) of {sheet.recordings:,} "
        "recordings"
    )
    known = (("work", sheet.works), ("performer", sheet.performers))
    named = ", ".join(many(number, thing) for thing, number in known if number is not None)
    told += f": {named}." if named else "."
    if sheet.synthetic:
        told += f" {sheet.synthetic:,} segments were made by a program."
    if sheet.deadpan:
        told += f" {sheet.deadpan:,} are renders of the notation that nobody played."
    drawn = (
        [scrolled(bar_plot("Segments of each stratum, and how many are wanted", bars))]
        if (bars := _bars(sheet))
        else []
    )
    words = "Bars: segments whose stratum is known; dashes: how many of them the quota asks for."
    licences = [
        element("li", f"{name}: {count:,} recordings") for name, count in sheet.licences.items()
    ]
    gaps = [element("li", gap) for gap in sheet.gaps]
    return join(
        (
            element("p", told),
            *drawn,
            element("p", words if drawn else "No stratum of any segment is known.", klass="quiet"),
            element("h4", "Licences"),
            element("ul", *licences) if licences else element("p", "No recording is known."),
            element("h4", "Gaps"),
            element("ul", *gaps) if gaps else element("p", "None."),
        )
    )


def _bars(sheet: Datasheet) -> list[Bar]:
    return [
        Bar(
            f"{margin.replace('_', ' ')}: {one.stratum}",
            one.segments,
            f"{one.segments} of {one.wanted:.0f}",
            target=one.wanted,
        )
        for margin, strata in groupby(sheet.strata, key=lambda one: one.margin)
        if sheet.known[margin]
        for one in strata
    ]
