"""Names and figures as the page writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from piano_core.dimensions import DIMENSION_NAMES, dimension


def label(target: str) -> str:
    """A dimension by its label, a descriptor by its name."""
    return dimension(target).label if target in DIMENSION_NAMES else target.replace("_", " ")


def many(number: int, thing: str) -> str:
    """A number with its noun."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def interval_of(row: Mapping[str, Any], name: str, form: str = ".2f") -> str:
    """An estimate with `name_low` to `name_high` of the row; what is not known is a dash."""
    value, low, high = (row[name], row[f"{name}_low"], row[f"{name}_high"])
    if value is None:
        return "–"
    if low is None or high is None:
        return f"{value:{form}}"
    return f"{value:{form}} ({low:{form}} to {high:{form}})"
