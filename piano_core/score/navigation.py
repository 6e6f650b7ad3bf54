"""From repeat signs, voltas and leaps to the stretches between them and the ways through.

partitura finds them too, but no more than 52 in a piece, which sets of variations exceed,
and not where a leap's target is missing. Where both can, they agree
(tests/score/test_navigation.py).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[float, float]


@dataclass(frozen=True)
class Signs:
    """Where the signs of a score stand, in any one unit of time.

    start, end: of the whole score.
    repeats: from where to where each pair of repeat signs reaches.
    voltas: the brackets over first, second and further endings.
    da_capo, dal_segno, to_coda: where one leaps; segno, coda: where to. fine: where it may
    end.
    """

    start: float
    end: float
    repeats: tuple[Span, ...] = ()
    voltas: tuple[Span, ...] = ()
    da_capo: tuple[float, ...] = ()
    dal_segno: tuple[float, ...] = ()
    to_coda: tuple[float, ...] = ()
    segno: tuple[float, ...] = ()
    coda: tuple[float, ...] = ()
    fine: tuple[float, ...] = ()


def stretches(signs: Signs) -> list[tuple[float, float, tuple[int, ...]]]:
    """Start, end and following numbers of each stretch between signs, in order of the page.

    Before a group of voltas any of them may follow. After one that is not the last the
    music goes back, after the last it goes on. After a repeat sign or a leap it may go
    either way. A leap whose target is missing is passed over.
    """
    edges = _edges(signs)
    number = {edge: index for index, edge in enumerate(edges[:-1])}
    found: list[tuple[float, float, tuple[int, ...]]] = []
    for start, end in pairwise(edges):
        targets = {number[to] for to in _targets(signs, end) if to in number}
        found.append((start, end, tuple(sorted(targets))))
    return found


def _edges(signs: Signs) -> list[float]:
    single = (
        signs.da_capo, signs.dal_segno, signs.to_coda, signs.segno, signs.coda, signs.fine,
        (signs.start, signs.end),
    )  # fmt: skip
    times = {time for times in single for time in times}
    times |= {time for span in (*signs.repeats, *signs.voltas) for time in span}
    return sorted(time for time in times if signs.start <= time <= signs.end)


def _targets(signs: Signs, here: float) -> set[float]:
    """Where the music may be taken up when it has come to `here`, a sign's place."""
    back = {_repeat_start(signs, repeat) for repeat in signs.repeats if repeat[1] == here}
    group = _group(signs, here)
    if group and here > group[0][0]:
        return _after_volta(signs, group, here) | back
    if group:
        return {start for start, _ in group}
    targets = {here} | back
    if here in signs.da_capo:
        targets.add(signs.start)
    if here in signs.dal_segno:
        targets |= _nearest_before(signs.segno, here)
    if here in signs.to_coda:
        targets |= set(sorted(coda for coda in signs.coda if coda > here)[:1])
    return targets


def _after_volta(signs: Signs, group: list[Span], here: float) -> set[float]:
    """From the end of a volta: on after the last, else back to where the repeat began."""
    inside = next((span for span in group if span[0] < here < span[1]), None)
    if inside:  # another sign stands under the bracket
        return {here}
    if here == group[-1][1]:
        return {here}
    return {
        _repeat_start(signs, repeat)
        for repeat in signs.repeats
        if group[0][0] < repeat[1] <= group[-1][1]
    }


def _repeat_start(signs: Signs, repeat: Span) -> float:
    """Where a repeat begins: one without a sign of its own, after voltas, begins behind them."""
    start = repeat[0]
    for group in _groups(signs.voltas):
        if group[0][0] < start < group[-1][1] < repeat[1]:
            start = group[-1][1]
    return start


def _group(signs: Signs, here: float) -> list[Span] | None:
    """The group of voltas that `here` begins, is in or ends; a group that begins comes first."""
    groups = _groups(signs.voltas)
    beginning = next((group for group in groups if group[0][0] == here), None)
    within = next((group for group in groups if group[0][0] < here <= group[-1][1]), None)
    return within or beginning


def _groups(voltas: Iterable[Span]) -> list[list[Span]]:
    """Voltas that follow each other without a gap."""
    groups: list[list[Span]] = []
    for span in sorted(set(voltas)):
        if groups and groups[-1][-1][1] == span[0]:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _nearest_before(times: Iterable[float], here: float) -> set[float]:
    return set(sorted(time for time in times if time < here)[-1:])
