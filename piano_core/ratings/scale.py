"""The scale on which raters answered, and how its values become 0-100."""

from __future__ import annotations

import re
from dataclasses import dataclass

from piano_core.errors import RatingsError

_TEXT = re.compile(r"\s*(?P<low>-?\d+(?:\.\d+)?)\s*-\s*(?P<high>-?\d+(?:\.\d+)?)\s*")


@dataclass(frozen=True)
class Scale:
    """Lowest and highest answer, in the units of the form."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low < self.high:
            raise RatingsError(
                "the lower end must be below the upper end",
                where=f"scale {self}",
                remedy="Write it as LOW-HIGH, for example 0-100 or 1-7.",
            )

    def __str__(self) -> str:
        return f"{self.low:g}-{self.high:g}"

    @classmethod
    def parse(cls, text: str) -> Scale:
        """`"1-7"` as a scale; `RatingsError` where the text is not LOW-HIGH."""
        match = _TEXT.fullmatch(text)
        if match is None:
            raise RatingsError(
                "not a scale",
                where=f"scale {text!r}",
                remedy="Write it as LOW-HIGH, for example 0-100 or 1-7.",
            )
        return cls(float(match["low"]), float(match["high"]))


PERCENT = Scale(0.0, 100.0)
"""The project's own scale."""
