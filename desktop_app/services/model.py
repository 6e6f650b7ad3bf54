"""`Model`: a bundle that computes, and on what hardware it is to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from piano_core.errors import MissingPartError
from piano_core.sentences import Sentence, say

T = TypeVar("T")


def best_hardware() -> str:
    """Nobody chose what computes."""
    return ""


@dataclass(frozen=True)
class Model:
    """A bundle's folder, and what is to compute it, as in `piano_core.hardware.PROVIDERS`; "" for
    the best that works here. It travels between processes, which what it loads does not."""

    folder: Path
    hardware: str = ""

    def load(self, load: Callable[[Path, str | None], T]) -> tuple[T, str]:
        """What `load` gives on the hardware that was chosen and "", else on the best here and
        why."""
        try:
            return load(self.folder, self.hardware or None), ""
        except MissingPartError as error:
            if not self.hardware:
                raise
            why = say(
                "{name} was chosen and {problem} The best that works here computes.",
                name=self.hardware,
                problem=Sentence(error.problem),
            )
            return load(self.folder, None), why
