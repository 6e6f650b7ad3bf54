"""The parts of the page, each from one corpus's tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from piano_core.rating_report.advice import GOAL, Step, advice
from piano_core.rating_report.contents import Contents
from piano_core.rating_report.markup import (
    Html,
    element,
    join,
    number,
    scrolled,
    shown,
    table,
)
from piano_core.rating_report.plots import Estimate, Row, reliability_plot
from piano_core.rating_report.words import interval_of, label, many
from piano_core.ratings import DEFAULT_METHOD

_RULES = {
    "mean": "the mean of the answers",
    "median": "the median of the answers",
    "severity_corrected": "the mean, each rater's severity taken off",
    "precision_weighted": "a mean in which raters who follow the segments more closely count more",
}
_RATER_HEAD = ("Agreement", "Severity", "Discrimination", "Precision", "Segments")
Cells = tuple[str | Html, ...]


def what_was_rated(contents: Contents) -> Html:
    """Who rated how much, what was put aside, and whose data do not count."""
    counting = len(set(contents.raters["rater"]) - set(contents.excluded))
    who = f"{many(counting, 'rater')} gave {contents.answers:,} usable answers"
    what = f"{many(contents.segments, 'segment')} on {many(len(contents.reliability), 'scale')}"
    found = [element("p", f"{who} about {what}.")]
    if contents.synthetic:
        words = "These performances were made by a program: nothing here is about real playing."
        found.append(element("p", words, klass="warning"))
    if contents.quarantined:
        aside = ", ".join(
            f"{n:,} {reason.replace('_', ' ')}" for reason, n in contents.quarantined.items()
        )
        found.append(element("p", f"Put aside, not deleted: {aside}.", klass="quiet"))
    if contents.excluded:
        names = ", ".join(contents.excluded)
        words = f"Left out by decision, here and in the labels: {names}."
        found.append(element("p", words, klass="quiet"))
    return join(found)


def next_steps(contents: Contents) -> Html:
    """What to do about each scale, what needs doing first."""
    order = [*(step for step in Step if step is not Step.KEEP), Step.KEEP]
    advised = sorted(advice(contents.reliability), key=lambda one: order.index(one.step))
    rows = [(label(one.target), _step(one.step, one.more), one.why) for one in advised]
    aim = f"Aimed at: the mean of a segment's raters reaches a reliability of {GOAL:.2f}, "
    words = f"{aim}also at the lower end of its interval."
    return join(
        (element("p", words, klass="quiet"), table(("Scale", "Next", "Why"), rows, "words"))
    )


def trust(contents: Contents) -> Html:
    """The plot and its numbers."""
    rows = contents.reliability.to_dicts()
    plot = reliability_plot(
        [Row(label(r["target"]), _estimate(r, "icc_1_1"), _estimate(r, "icc_1_k")) for r in rows]
    )
    words = (
        "Share of the differences between answers that comes from the segments: ICC(1,1) for any "
        "one rater (orange, open), ICC(1,k) for the mean of the panel (blue, filled). "
        "Dashed: .70 and .80. Alpha is Krippendorff's, for an interval scale."
    )
    numbers = table(
        ("Scale", "One rater", "95 %", "Panel", "95 %", "Alpha", "Raters", "for .70", "for .80"),
        [_reliability_row(row) for row in rows],
        "figures",
    )
    return join((element("p", words, klass="quiet"), scrolled(plot), numbers))


def raters_to_look_at(contents: Contents) -> Html:
    """Raters who break a rule; a flag is a reason to look."""
    rows: list[Cells] = [
        (
            row["rater"],
            ", ".join(rule.replace("_", " ") for rule in contents.broken[row["rater"]]),
            *_rater(row),
        )
        for row in contents.raters.iter_rows(named=True)
        if contents.broken.get(row["rater"])
    ]
    if not rows:
        return element("p", "Nobody breaks a rule.")
    words = "A broken rule is a reason to look, not a verdict."
    head = ("Rater", "Rules broken", *_RATER_HEAD)
    return join((element("p", words, klass="quiet"), table(head, rows, "figures")))


def all_raters(contents: Contents) -> Html:
    """Every rater, the one who agrees most with the others first."""
    ordered = contents.raters.sort("agreement", descending=True, nulls_last=True)
    rows: list[Cells] = [(row["rater"], *_rater(row)) for row in ordered.iter_rows(named=True)]
    words = (
        "Agreement: correlation with the mean of the others. Severity: points below the average "
        "rater on the same segments. Discrimination: how far answers follow the segments, 1 being "
        "the average rater and 0 one who hears nothing. Precision: how many answers of the average "
        "rater one of these is worth. With 95 % intervals."
    )
    parts = (element("p", words, klass="quiet"), table(("Rater", *_RATER_HEAD), rows, "figures"))
    return join(parts)


def segments_to_look_at(contents: Contents) -> Html:
    """Segments with more disagreement than usual, with their sound where there is any."""
    rows: list[Cells] = [
        (
            _heard(row["segment_id"], contents),
            f"{row['ratio']:.1f} ×",
            label(row["target"]),
            f"{row['lowest']:.0f} to {row['highest']:.0f}",
            str(row["raters"]),
        )
        for row in contents.disagreements.iter_rows(named=True)
    ]
    if not rows:
        return element("p", "No segment with three raters is disagreed about more than usual.")
    words = "Disagreement: variance within the segment against the usual one of the same scales."
    linked = any(contents.excerpts[s].sound for s in _disputed(contents) if s in contents.excerpts)
    head = ("Segment", "Disagreement", "Most on", "Answers", "Raters")
    return join(
        (
            element("p", words + f" {contents.links}" * linked, klass="quiet"),
            table(head, rows, "figures"),
        )
    )


def consensus(contents: Contents) -> Html:
    """Which method labels are made by, and why."""
    rows = contents.agreement.to_dicts()
    chosen = next((row["method"] for row in rows if row["chosen"]), DEFAULT_METHOD)
    first = element("p", f"Labels are {_RULES[chosen]} ({chosen.replace('_', ' ')}).")
    if not rows:
        words = (
            "It is the default: too few segments have six raters for labels of three to be "
            "held against three others."
        )
        return join((first, element("p", words, klass="quiet")))
    words = (
        f"Labels made of {rows[0]['panel_size']} raters were correlated with the mean of raters "
        f"they did not see. {DEFAULT_METHOD.replace('_', ' ').capitalize()} is used unless another "
        "method is better by more than chance."
    )
    numbers = table(
        ("Method", "Agreement", "95 %"),
        [
            (
                row["method"].replace("_", " "),
                f"{row['agreement']:.3f}",
                f"{row['agreement_low']:.3f} to {row['agreement_high']:.3f}",
            )
            for row in rows
        ],
        "figures",
    )
    return join((first, element("p", words, klass="quiet"), numbers))


def _reliability_row(row: Mapping[str, Any]) -> Cells:
    return (
        label(row["target"]),
        number(row["icc_1_1"]),
        _interval(row, "icc_1_1"),
        number(row["icc_1_k"]),
        _interval(row, "icc_1_k"),
        number(row["alpha"]),
        f"{row['panel_size']:.1f}",
        _raters_for(row, "raters_for_70"),
        _raters_for(row, "raters_for_80"),
    )


def _raters_for(row: Mapping[str, Any], name: str) -> str:
    """Raters a segment, with the ends of the interval; an open end where no panel would do."""
    if row[name] is None:
        return "–"
    ends = [row[f"{name}_low"], row[f"{name}_high"]]
    if ends == [None, None]:
        return str(row[name])
    return f"{row[name]} ({' to '.join('∞' if end is None else str(end) for end in ends)})"


def _rater(row: Mapping[str, Any]) -> Cells:
    return (
        number(row["agreement"]),
        interval_of(row, "severity", "+.1f"),
        interval_of(row, "discrimination", ".2f"),
        interval_of(row, "precision", ".2f"),
        str(row["segments"]),
    )


def _interval(row: Mapping[str, Any], name: str) -> str:
    return f"{number(row[f'{name}_low'])} to {number(row[f'{name}_high'])}"


def _estimate(row: Mapping[str, Any], name: str) -> Estimate | None:
    if row[name] is None:
        return None
    return Estimate(row[name], row[f"{name}_low"], row[f"{name}_high"])


def _disputed(contents: Contents) -> list[str]:
    return contents.disagreements["segment_id"].to_list()


def _heard(segment: str, contents: Contents) -> str | Html:
    """The segment as a link to its sound, or with the file that is missing."""
    excerpt = contents.excerpts.get(segment)
    if excerpt is not None and excerpt.sound is not None:
        return element("a", segment, href=excerpt.sound)
    if excerpt is not None and excerpt.missing is not None:
        why = element("div", f"no sound: {excerpt.missing} is not there", klass="quiet")
        return join((Html(shown(segment)), why))
    return segment


def _step(step: Step, more: int | None) -> str | Html:
    if step is Step.KEEP:
        return step.value
    words = step.value if more is None else f"{more} more raters a segment"
    return element("span", "1 more rater a segment" if more == 1 else words, klass="todo")
