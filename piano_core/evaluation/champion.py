"""Which model is shipped: the winner by paired bootstrap, of those that can be exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from piano_core.errors import BundleError
from piano_core.evaluation.compare import Difference


@dataclass(frozen=True)
class Champion:
    """The model that is fitted, exported and promoted.

    leader: the model of the highest R2, whether or not it can be exported. sentence: why
    `name` was taken, for the model card.
    """

    name: str
    leader: str
    sentence: str


def choose_champion(
    differences: Sequence[Difference], exportable: Sequence[str], protocol: str
) -> Champion:
    """The simplest exportable model that is not decidedly worse than the best exportable one.

    differences: of every pair of models under `protocol`, the better one first
        (`r2_differences`). exportable: names, the simplest first.

    Worse is decided where the 95 % interval of the paired difference of mean R2 lies above
    zero; within noise the simpler model wins, in the spirit of the one-standard-error rule
    (Breiman et al., "Classification and regression trees", 1984, section 3.4.3). A leader
    that cannot be exported is named in the sentence, and the best that can is taken.

    Raises `BundleError` where no model that can be exported was compared.
    """
    ranked = _ranked(differences)
    able = [name for name in ranked if name in exportable]
    if not able:
        raise BundleError(
            f"none of {', '.join(ranked) or 'no models'} can be exported.",
            where="comparison of models",
            remedy=f"Evaluate {' or '.join(exportable)} as well.",
        )
    leader, best = ranked[0], able[0]
    rivals = [d for d in differences if d.model == best and d.other in able]
    close = {d.other: d for d in rivals if d.low <= 0}
    name = next(one for one in exportable if one == best or one in close)
    reasons = _reasons(leader, best, name, differences)
    return Champion(name, leader, f"Judged on what protocol `{protocol}` holds out. {reasons}")


def _ranked(differences: Sequence[Difference]) -> list[str]:
    """All models, the best first: the better of a pair stands first in it."""
    names = list(dict.fromkeys(name for d in differences for name in (d.model, d.other)))
    wins = {name: sum(d.model == name for d in differences) for name in names}
    return sorted(names, key=lambda name: -wins[name])


def _reasons(leader: str, best: str, name: str, differences: Sequence[Difference]) -> str:
    told: list[str] = []
    gap = {(d.model, d.other): _gap(d) for d in differences}
    if leader != best:
        told.append(
            f"{leader} is ahead of {best} by {gap[leader, best]} in R2, but it cannot be exported: "
            "a bundle is given notes alone, and must state an epistemic sigma and a novelty, so "
            "that somebody is warned of playing unlike what it learned from."
        )
    if name != best:
        told.append(
            f"{best} is ahead of {name} by {gap[best, name]} in R2, which is within noise, so the "
            f"simpler {name} was taken."
        )
    if not told:
        others = [d for d in differences if d.model == best]
        told.append(
            f"{best} has the highest R2 of all models, ahead of {others[0].other} by "
            f"{gap[best, others[0].other]}."
        )
    return " ".join(told)


def _gap(difference: Difference) -> str:
    return f"{difference.value:.3f} [{difference.low:.3f}, {difference.high:.3f}]"
