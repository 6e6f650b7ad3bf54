"""What `piano ratings report` and `plan` find in the warehouse before they say anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from piano_core.cli.output import ProgressReport
from piano_core.cli.ratings.quality import broken_rules_of, studies
from piano_core.cli.ratings.store import usable

if TYPE_CHECKING:
    import dataframely as dy

    from piano_core.ratings import Validated
    from piano_core.tables import RaterReports, Reliability
    from piano_core.warehouse import Warehouse


@dataclass(frozen=True, eq=False)
class Findings:
    """answers: all of them. reliability: of those that count.

    broken: by corpus and rater, the rules of the policy `measured` that are broken.
    """

    answers: Validated
    reliability: dy.DataFrame[Reliability]
    raters: dy.DataFrame[RaterReports]
    broken: Mapping[tuple[str, str], list[str]]

    @property
    def corpora(self) -> list[str]:
        """Corpora that have answers which count, sorted."""
        return sorted(self.reliability["corpus"].unique())


def findings(
    store: Warehouse, corpus: str | None, resamples: int, seed: int, progress: ProgressReport
) -> Findings:
    """Of one corpus or all; `RatingsError` where nothing is usable."""
    from piano_core.quality_control import MEASURED, counted
    from piano_core.ratings import rater_report, reliability
    from piano_core.tables import Decisions

    answers = usable(store, corpus)
    counting = counted(answers.valid, store.read(Decisions))
    raters = rater_report(answers)
    return Findings(
        answers,
        reliability(counting, resamples, seed, progress),
        raters,
        broken_rules_of(studies(store, answers, raters), MEASURED),
    )
