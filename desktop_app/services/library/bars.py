"""`bars.json` in a take's folder: how each bar went, where the take's score was known."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.view_models.library.kept_takes import KeptBar
from piano_core.errors import DecodeError, LibraryError, told
from piano_core.files import write_json
from piano_core.json_values import decode
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.takes import Take

BARS = "bars.json"
_VERSION = 1


@dataclass(frozen=True)
class _Kept:
    """What the file holds."""

    version: int
    bars: tuple[KeptBar, ...]


def write_bars(folder: Path, take: Take) -> None:
    """Keep the bars of a take that was compared with its score; else what is kept stays."""
    against = take.against_score
    if against is None or against.measures is None:
        return
    counts: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for bar in against.measures.bars:
        counts[bar.bar][0] += bar.written
        counts[bar.bar][1] += bar.wrong + bar.missed + bar.extra
    kept = tuple(KeptBar(bar, written, faults) for bar, (written, faults) in counts.items())
    write_json(folder / BARS, asdict(_Kept(_VERSION, kept)))


def read_bars(folder: Path) -> tuple[KeptBar, ...]:
    """The bars of a take; none where its score was not known. Raises `LibraryError`."""
    path = folder / BARS
    try:
        return decode(_Kept, json.loads(path.read_bytes()), BARS).bars
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, DecodeError) as error:
        raise LibraryError(
            say("the bars of a take cannot be read ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Delete this file, and open the take again.",
        ) from error
