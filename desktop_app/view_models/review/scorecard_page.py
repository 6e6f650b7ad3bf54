"""The scorecard as it is read: groups of rows, measured apart from judged apart from character.

The order is deliberate: what was measured, what listeners would say, what was learned from
controlled damage, character, what there is not enough evidence for, and overall last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.review.measured import MeasureRow, measured_rows, reference_rows
from desktop_app.view_models.review.take_words import heard_by
from desktop_app.view_models.texts import sentence_case
from desktop_app.view_models.wording import marked, together, tr
from piano_core.dimensions import Provenance

if TYPE_CHECKING:
    from piano_core.scoring import Character, DimensionScore, Scorecard
    from piano_core.takes import Take

OVERALL = ("overall_technical_quality", "overall_musicality")
"""Dimensions that sum up; shown last and small, so that the parts are read first."""


@dataclass(frozen=True)
class ScoreRow:
    """One dimension with its number. Positions are 0-100.

    provenance: what the number rests on, in the words of `Provenance`.
    standing: where it lies among references, one sentence; "" where that is not known.
    spoken: the whole row as one sentence, for screen readers.
    detail: more figures, shown on hovering.
    """

    title: str
    score: float
    low: float
    high: float
    score_text: str
    interval_text: str
    provenance: str
    standing: str
    spoken: str
    detail: str


@dataclass(frozen=True)
class GapRow:
    """Dimensions that are not shown for one and the same reason."""

    title: str
    reason: str


@dataclass(frozen=True)
class CharacterRow:
    """One bipolar descriptor; positions are 0 at `low_end` and 100 at `high_end`."""

    title: str
    low_end: str
    high_end: str
    value: float
    low: float
    high: float
    spoken: str


Row = ScoreRow | GapRow | CharacterRow | MeasureRow


@dataclass(frozen=True)
class Group:
    """Rows of one kind under a heading. `explanation` says how to read them."""

    title: str
    explanation: str
    rows: tuple[Row, ...]
    small: bool = False


@dataclass(frozen=True)
class ScorecardPage:
    """How to read the bars, the groups that have rows, why scores are not held beside
    references, how the take was pooled, which model spoke and where it ran."""

    reading: str
    groups: tuple[Group, ...]
    no_standing: str
    pooling: str
    model: str
    model_detail: str
    synthetic: bool


def basis(take: Take, page: ScorecardPage) -> tuple[str, ...]:
    """What stands small below the rows."""
    texts = (page.no_standing, page.pooling, heard_by(take), page.model, page.model_detail)
    return tuple(text for text in texts if text)


def take_groups(take: Take) -> tuple[Group, ...]:
    """What is known of a take without a model: in units of its own, nobody's opinion."""
    groups = (
        Group(
            tr("Measured against the score"),
            tr("Counted and timed; nobody's opinion."),
            measured_rows(take),
        ),
        Group(
            tr("Beside other performances"),
            tr("Another reading is no fault."),
            reference_rows(take),
        ),
    )
    return tuple(group for group in groups if group.rows)


_GROUPS: tuple[tuple[str, str, frozenset[Provenance]], ...] = (
    (
        marked("Measured"),
        marked("Counted against the score."),
        frozenset({Provenance.MEASURED_AGAINST_SCORE}),
    ),
    (
        marked("Judged"),
        marked("What listeners would be expected to say."),
        frozenset({Provenance.EXPERT_RATINGS}),
    ),
    (
        marked("Beside other performances"),
        marked(
            "How far it sounds from takes that were damaged on purpose, held against what the "
            "other performances do; no listener was asked."
        ),
        frozenset({Provenance.REFERENCE_COMPARISON}),
    ),
    (
        marked("Simulated"),
        marked("What raters played by a program would say; no one listened."),
        frozenset({Provenance.SIMULATED_RATINGS}),
    ),
    (
        marked("Learned from damage"),
        marked("How far it sounds from takes that were damaged on purpose; no listener was asked."),
        frozenset({Provenance.CONTROLLED_DEGRADATIONS}),
    ),
)


def scorecard_page(card: Scorecard) -> ScorecardPage:
    """What the scorecard panel shows of `card`."""
    identity = card.bundle
    return ScorecardPage(
        _reading(card.dimensions),
        tuple(group for group in _groups(card) if group.rows),
        _no_standing(card.dimensions),
        tr(card.pooling),
        tr(
            "Model {name} on {hardware}",
            name=identity.name,
            hardware=identity.provider.removesuffix("ExecutionProvider"),
        ),
        tr(
            "Trained on {corpora}. Bundle {hash}. {note}",
            corpora=identity.trained_on,
            hash=identity.content_hash[:12],
            note=tr(identity.provider_note),
        ).strip(),
        identity.synthetic,
    )


def _groups(card: Scorecard) -> Iterable[Group]:
    parts = [d for d in card.dimensions if d.dimension not in OVERALL]
    overall = [d for d in card.dimensions if d.dimension in OVERALL]
    for title, explanation, provenances in _GROUPS:
        rows = tuple(
            _score_row(d) for d in parts if d.enough_evidence and d.provenance in provenances
        )
        yield Group(tr(title), tr(explanation), rows)
    yield Group(
        tr("Character"),
        tr("How it sounds, not how good it is: neither end is better."),
        tuple(_character_row(c) for c in card.character),
    )
    gaps = [d for d in card.dimensions if not d.enough_evidence]
    yield Group(
        tr("Not enough evidence"),
        tr("No number is better than one that rests on nothing."),
        tuple(_gap_rows(gaps)),
    )
    shown = tuple(_score_row(d) for d in overall if d.enough_evidence)
    yield Group(tr("Overall"), "", shown, small=True)


def _gap_rows(gaps: Iterable[DimensionScore]) -> Iterable[GapRow]:
    labels: dict[str, list[str]] = {}
    for gap in gaps:
        labels.setdefault(tr(gap.reason), []).append(tr(gap.label))
    for reason, names in labels.items():
        yield GapRow(" · ".join(names), reason)


def _reading(scores: Iterable[DimensionScore]) -> str:
    levels = sorted({round(100 * d.coverage) for d in scores if d.enough_evidence})
    if not levels:
        return ""
    return tr(
        "Scales run from 0 to 100. A dot is the estimate, its bar the {percent} interval.",
        percent=" / ".join(f"{level} %" for level in levels),
    )


def _no_standing(scores: Iterable[DimensionScore]) -> str:
    """Why scores have no place among references, each reason once."""
    reasons = [d.standing.reason for d in scores if d.standing is not None and d.standing.reason]
    return together(
        *(
            tr("Not held beside references: {reason}", reason=tr(reason))
            for reason in dict.fromkeys(reasons)
        )
    )


def _score_row(score: DimensionScore) -> ScoreRow:
    if score.score is None or score.low is None or score.high is None:
        raise ValueError(f"{score.dimension} has enough evidence but no number")
    provenance, label = tr(str(score.provenance)), tr(score.label)
    number, interval = f"{score.score:.0f}", f"{score.low:.0f}–{score.high:.0f}"
    spoken = tr(
        "{label}: {number} of 100, {percent:.0f} % interval {low:.0f} to {high:.0f}, {provenance}.",
        label=label,
        number=number,
        percent=100 * score.coverage,
        low=score.low,
        high=score.high,
        provenance=provenance,
    )
    found = score.standing
    standing = "" if found is None or found.share is None else tr(found.sentence)
    sigma = "" if score.sigma is None else tr("Standard deviation {sigma:.1f}.", sigma=score.sigma)
    return ScoreRow(
        label,
        score.score,
        score.low,
        score.high,
        number,
        interval,
        provenance,
        standing,
        f"{spoken} {standing}".strip(),
        together(spoken, standing, sigma),
    )


def _character_row(item: Character) -> CharacterRow:
    title = sentence_case(item.descriptor)
    low_end, high_end = tr(item.low_end), tr(item.high_end)
    spoken = tr(
        "{title}: {value:.0f} on a scale from 0, {low_end}, to 100, {high_end}; {percent:.0f} % "
        "interval {low:.0f} to {high:.0f}.",
        title=title,
        value=item.value,
        low_end=low_end,
        high_end=high_end,
        percent=100 * item.coverage,
        low=item.low,
        high=item.high,
    )
    return CharacterRow(title, low_end, high_end, item.value, item.low, item.high, spoken)
