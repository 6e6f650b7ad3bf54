"""In which bars the second take went better, as far as notes not as written can tell."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.view_models.comparing.comparison import BarDifference, Compared
from desktop_app.view_models.wording import marked, plural, series, together, tr

BETTER_ONE = "Closer to the score in the second take: bar {bars}."
BETTER = "Closer to the score in the second take: bars {bars}."
WORSE_ONE = "Farther from the score in the second take: bar {bars}."
WORSE = "Farther from the score in the second take: bars {bars}."
MORE_BARS = marked("{bars} and more")
UNKNOWN = marked(
    "Without the score of both takes it is not known which bars went better; listen, and look at "
    "tempo and loudness."
)
HEARD = marked(
    "At least one take was heard from sound, where a single note may be misheard: bars count from "
    "two notes on."
)

_MISHEARD = 2
"""Of what was heard from sound, fewer notes than this may be the listener's mistake."""
_MOST_NAMED = 8


def told_of_bars(compared: Compared) -> str:
    """Which bars went better, which worse, and how many alike, in a few sentences."""
    if not compared.notated:
        return tr(UNKNOWN)
    heard = any(take.listening is not None for take in (compared.first, compared.second))
    least = _MISHEARD if heard else 1
    changes = [(bar, _fewer(bar)) for bar in compared.bars]
    better = [bar for bar, fewer in changes if fewer >= least]
    worse = [bar for bar, fewer in changes if -fewer >= least]
    said: list[str] = []
    if better:
        said.append(plural(BETTER_ONE, BETTER, len(better), bars=_named(better)))
    if worse:
        said.append(plural(WORSE_ONE, WORSE, len(worse), bars=_named(worse)))
    said.append(_alike(len(changes) - len(better) - len(worse)))
    if heard:
        said.append(tr(HEARD))
    return together(*said)


def _fewer(bar: BarDifference) -> int:
    """By how many notes the second take is closer to the score."""
    return 0 if bar.faults is None else bar.faults[0] - bar.faults[1]


def _alike(count: int) -> str:
    if not count:
        return ""
    return plural(
        "In {n} bar no difference can be told in the notes.",
        "In {n} bars no difference can be told in the notes.",
        count,
    )


def _named(bars: Sequence[BarDifference]) -> str:
    numbers = series(str(bar.bar) for bar in bars[:_MOST_NAMED])
    return tr(MORE_BARS, bars=numbers) if len(bars) > _MOST_NAMED else numbers
