"""Answers of an ablation study: paired differences, or what is lacking to find them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Effect:
    """What one part is worth: mean R2 over targets of the arm `more` minus that of `less`.

    question: its short name. asked: in words. expected: what the roadmap expects, as it says it.
    r2_more, r2_less, difference with its 95 % interval (`low`, `high`) from drawing overlap
    groups: None where it was not measured. lacking: why not, and what to do; else blank.
    """

    question: str
    asked: str
    more: str
    less: str
    expected: str
    r2_more: float | None = None
    r2_less: float | None = None
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    lacking: str = ""

    @property
    def verdict(self) -> str:
        """`helps`, `harms` or `undecided`, by whether the interval holds 0; or `not measured`."""
        if self.difference is None or self.low is None or self.high is None:
            return "not measured"
        if self.low > 0:
            return "helps"
        return "harms" if self.high < 0 else "undecided"


def format_effects(effects: Sequence[Effect]) -> str:
    """Markdown: a row an answer, and below it what the others lack."""
    lines = [
        "| question | R2 with | without | difference | | roadmap expects |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in effects:
        lines.append(
            f"| {one.asked}: {one.more} against {one.less} | {_number(one.r2_more)} | "
            f"{_number(one.r2_less)} | {_interval(one)} | {one.verdict} | {one.expected or '-'} |"
        )
    lacking = dict.fromkeys(one.lacking for one in effects if one.lacking)
    notes = [f"- {why}" for why in lacking]
    return "\n".join([*lines, "", *notes]).rstrip() + "\n"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _interval(one: Effect) -> str:
    if one.difference is None:
        return "-"
    ends = "" if one.low is None else f" [{one.low:+.3f}, {one.high:+.3f}]"
    return f"{one.difference:+.3f}{ends}"
