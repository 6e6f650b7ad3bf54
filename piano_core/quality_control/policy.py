"""Policies: named sets of rules about raters. A rule is a value, so it is stored and shown.

A broken rule is a reason for a person to look. What follows for the data, and what for the
rater's pay, are two decisions of a person (`decisions`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from piano_core.errors import SettingsError


@dataclass(frozen=True)
class Rule:
    """One measure of a rater and the limit beyond which the rater is flagged.

    measure: a name in `measures.MEASURES`.
    flags: whether values `above` or `below` the limit are flagged.
    fewest: on fewer segments than this (of the kind that the measure looks at) nobody is
        judged.
    tolerance: how many points off an answer may be, for the measures that count misses.
    """

    name: str
    measure: str
    flags: Literal["above", "below"]
    limit: float
    fewest: int = 1
    tolerance: float = 0.0

    def broken_by(self, value: float) -> bool:
        """Whether a measured value is on the wrong side of the limit."""
        return value > self.limit if self.flags == "above" else value < self.limit

    def __str__(self) -> str:
        return f"{self.measure.replace('_', ' ')} {self.flags} {self.limit:g}"


@dataclass(frozen=True)
class Policy:
    """Rules that are applied together: whoever breaks one of them is flagged."""

    name: str
    rules: tuple[Rule, ...]

    def as_json(self) -> str:
        """One line, kept with every decision that was made under the policy."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Policy:
        """The policy that `as_json` wrote; `SettingsError` for anything else."""
        try:
            fields: Mapping[str, Any] = json.loads(text)
            return cls(fields["name"], tuple(Rule(**rule) for rule in fields["rules"]))
        except (ValueError, KeyError, TypeError) as error:
            raise SettingsError(
                f"is not a policy ({error}).",
                where=text[:60],
                remedy="A policy is an object with a name and rules, as `as_json` writes it.",
            ) from error


ROADMAP = Policy(
    "roadmap",
    (
        Rule("golden sample", "golden_error", "above", 15.0),
        Rule("honeypots", "honeypot_targets_missed", "above", 2.0, tolerance=20.0),
        Rule("honeypot pass rate", "honeypot_pass_rate", "below", 0.70, tolerance=20.0),
        Rule("rater ICC", "icc_with_others", "below", 0.5, fewest=10),
        Rule("re-rating", "retest_error", "above", 10.0),
        # "Three to five minutes a segment"; on other forms another number.
        Rule("speed", "seconds_a_form", "below", 180.0),
    ),
)
"""The numbers that the project set out with. They misfire: see their rates."""

MEASURED = Policy(
    "measured",
    (
        Rule("agreement", "agreement", "below", 0.0, fewest=10),
        Rule("likelihood", "log_odds", "below", -0.10, fewest=10),
        Rule("misplaced forms", "misplaced", "above", 0.8, fewest=10),
        Rule("low spread", "relative_spread", "below", 0.30, fewest=10),
        Rule("straight lines", "straight_lined", "above", 0.5, fewest=10),
        Rule("copies", "resubmitted", "above", 0.20, fewest=10),
        Rule("speed", "relative_pace", "below", 1 / 3, fewest=10),
    ),
)
"""What separates careless raters from honest ones on PercePiano, from ten segments on.

Misplaced forms find whoever fills in some without listening; agreement and likelihood are
left for what no honest rater shows, so that the rules together flag few of those.

PercePiano has no times. The limit on speed is a choice: a third of what a typical rater of
the same campaign takes; its rates, where forms have times, say what it does there.
"""

POLICIES = {policy.name: policy for policy in (MEASURED, ROADMAP)}


def policy_of(name: str) -> Policy:
    """The policy of that name; `SettingsError` where there is none."""
    if name not in POLICIES:
        raise SettingsError(
            "there is no such policy.",
            where=name,
            remedy=f"Use one of {', '.join(POLICIES)}.",
        )
    return POLICIES[name]
