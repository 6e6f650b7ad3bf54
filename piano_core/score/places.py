"""Bars worth practising: where mistakes against the score lie closest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from piano_core.performance import Performance
from piano_core.pitch_names import note_name
from piano_core.score.again import struck_again
from piano_core.score.against_score import Place
from piano_core.score.confidence import any_right
from piano_core.score.score_comparison import ScoreComparison
from piano_core.score.score_reading import Mistake, MistakeKind, ScoreReading
from piano_core.sentences import Sentence, paragraph, say, say_counted, template

WEIGHTS = {
    MistakeKind.WRONG: 1.0,
    MistakeKind.MISSED: 1.0,
    MistakeKind.EXTRA: 1.0,
    MistakeKind.HESITATION: 1.0,
    MistakeKind.REPEATED: 2.0,
    MistakeKind.SKIPPED: 2.0,
    MistakeKind.DISPLACED: 2.0,
}
"""A place that was broken off or left out says more than a single note."""

WORST = 4.0
"""So much weight in one bar is severity 1."""

MOST_PLACES = 5
"""A few places to practise; a longer list is not read."""

AFTER_S = 2.0
"""What was taken up again is heard in so much of what follows."""

BESIDE_S = 0.1
"""What is struck again begins no earlier than a wait and this."""

STUTTER_CHORDS = 3
"""Who plays no more chords again than these stutters; more is a restart."""

NEAR = 1
"""Bars so close to a worse one are practised with it, and are no place of their own, unless
one is about notes and the other about the flow: a restart is not told by a wrong note beside it."""

SURE = 0.75
"""A bar is marked where something was wrong there at least so likely. From MIDI that is every
bar with a mistake; of what was heard, one missed note below C4 is not enough."""

_FLOW = (MistakeKind.HESITATION, MistakeKind.REPEATED, MistakeKind.SKIPPED)
_MOST_NAMED = 3

_BARS = {
    MistakeKind.SKIPPED: (
        template("Left out (bar {first})."),
        template("Left out (bars {first} to {last})."),
    ),
    MistakeKind.DISPLACED: (
        template("Played in another octave or key (bar {first})."),
        template("Played in another octave or key (bars {first} to {last})."),
    ),
}
"""What is said of one bar, and of several."""


def places(
    performance: Performance, comparison: ScoreComparison, reading: ScoreReading
) -> tuple[Place, ...]:
    """A few bars apart from each other with the most against them, the worst first.

    Earlier ones come first among equals.
    """
    bars: dict[int, list[Mistake]] = {}
    for mistake in reading.mistakes:
        bars.setdefault(reading.bar_index(mistake.beat), []).append(mistake)
    weights = {bar: _weight(mistakes) for bar, mistakes in bars.items()}
    worst = sorted(
        (bar for bar, mistakes in bars.items() if any_right(mistakes) >= SURE),
        key=lambda bar: (-weights[bar], bar),
    )
    flow = {bar for bar, mistakes in bars.items() if _is_flow(mistakes)}
    chosen = _apart(worst, flow)
    return tuple(_place(performance, comparison, reading, bar, bars[bar]) for bar in chosen)


def _apart(bars: Sequence[int], flow: set[int]) -> list[int]:
    """The first `MOST_PLACES` of them that are not `NEAR` an earlier one of their sort."""
    chosen: list[int] = []
    for bar in bars:
        if all(abs(bar - other) > NEAR or (bar in flow) != (other in flow) for other in chosen):
            chosen.append(bar)
    return chosen[:MOST_PLACES]


def _is_flow(mistakes: Sequence[Mistake]) -> bool:
    """Whether most that is against a bar is how the playing went on, not its notes."""
    return 2 * sum(WEIGHTS[m.kind] for m in mistakes if m.kind in _FLOW) > _weight(mistakes)


def _weight(mistakes: Sequence[Mistake]) -> float:
    return sum(WEIGHTS[mistake.kind] for mistake in mistakes)


def _place(
    performance: Performance,
    comparison: ScoreComparison,
    reading: ScoreReading,
    bar: int,
    mistakes: Sequence[Mistake],
) -> Place:
    row = reading.bars[bar]
    times = [mistake.time_s for mistake in mistakes]
    times += [m.time_s + AFTER_S for m in mistakes if m.kind is MistakeKind.REPEATED]
    start = min([float(row["start_s"]), *times], key=lambda time: (time != time, time))
    end = max([float(row["end_s"]), *times], key=lambda time: (time == time, time))
    again = struck_again(performance, comparison.alignment, reading)
    struck = [m for m in mistakes if m.kind is MistakeKind.EXTRA and m.played in again]
    stutters = [m for m in mistakes if _is_stutter(m, struck)]
    others = [m for m in mistakes if m not in struck and m not in stutters]
    words = [
        _words(performance, comparison, kind, [m for m in others if m.kind is kind])
        for kind in Counter(mistake.kind for mistake in others)
    ]
    if stutters:
        words.append(say_counted("Stuttered once.", "Stuttered {n} times.", len(stutters)))
    if struck:
        words.append(_counted_notes(_struck_again, performance, comparison, struck))
    return Place(
        int(row["bar"]),
        max(start, 0.0),
        end,
        _is_flow(mistakes),
        min(1.0, _weight(mistakes) / WORST),
        paragraph(*words),
    )


def _is_stutter(mistake: Mistake, struck: Sequence[Mistake]) -> bool:
    """Whether a few chords were played again, or some notes of them in place of going on.

    struck: the notes struck again in the bar.
    """
    if mistake.kind is MistakeKind.REPEATED:
        return mistake.again <= STUTTER_CHORDS
    if mistake.kind is not MistakeKind.HESITATION or mistake.wait is None:
        return False
    longest = mistake.wait.seconds + BESIDE_S
    return any(0.0 <= mistake.time_s - again.time_s <= longest for again in struck)


def _words(
    performance: Performance,
    comparison: ScoreComparison,
    kind: MistakeKind,
    mistakes: Sequence[Mistake],
) -> Sentence:
    """What happened, as a sentence: `2 wrong notes (F4 for F♯4, C5 for D5).`"""
    first, count = mistakes[0], len(mistakes)
    if kind is MistakeKind.REPEATED:
        return say_counted(
            "Broken off and taken up again once.",
            "Broken off and taken up again {n} times.",
            count,
        )
    if kind is MistakeKind.HESITATION:
        return _waited(mistakes)
    if kind in _BARS:
        one, several = _BARS[kind]
        words = several if first.until_bar > first.bar else one
        return say(words, first=first.bar, last=first.until_bar)
    return _counted_notes(_NOTES[kind], performance, comparison, mistakes)


def _waited(mistakes: Sequence[Mistake]) -> Sentence:
    """How often, and for how long at most."""
    waits = [mistake.wait for mistake in mistakes if mistake.wait is not None]
    longest = max(waits, key=lambda wait: wait.seconds)
    return say_counted(
        "Waited {seconds:.1f} s ({beats:.1f} quarter notes).",
        "Waited {n} times, the longest {seconds:.1f} s ({beats:.1f} quarter notes).",
        len(mistakes),
        seconds=longest.seconds,
        beats=longest.beats,
    )


def _counted_notes(
    sentence: Callable[[int, tuple[str, ...]], Sentence],
    performance: Performance,
    comparison: ScoreComparison,
    mistakes: Sequence[Mistake],
) -> Sentence:
    """A sentence about some notes with their names, the first ones where they are many."""
    named = tuple(_named(performance, comparison, mistake) for mistake in mistakes[:_MOST_NAMED])
    more = ("...",) if len(mistakes) > _MOST_NAMED else ()
    return sentence(len(mistakes), (*named, *more))


def _wrong(count: int, notes: tuple[str, ...]) -> Sentence:
    return say_counted(
        "{n} wrong note ({notes}).", "{n} wrong notes ({notes}).", count, notes=notes
    )


def _missed(count: int, notes: tuple[str, ...]) -> Sentence:
    return say_counted(
        "{n} missed note ({notes}).", "{n} missed notes ({notes}).", count, notes=notes
    )


def _extra(count: int, notes: tuple[str, ...]) -> Sentence:
    return say_counted(
        "{n} extra note ({notes}).", "{n} extra notes ({notes}).", count, notes=notes
    )


def _struck_again(count: int, notes: tuple[str, ...]) -> Sentence:
    return say_counted(
        "{n} note struck again ({notes}).", "{n} notes struck again ({notes}).", count, notes=notes
    )


_NOTES = {
    MistakeKind.WRONG: _wrong,
    MistakeKind.MISSED: _missed,
    MistakeKind.EXTRA: _extra,
}


def _named(performance: Performance, comparison: ScoreComparison, mistake: Mistake) -> str:
    written = played = ""
    score = comparison.score
    fifths = score.fifths_at(mistake.beat)
    if mistake.written >= 0:
        written = note_name(int(score.notes["pitch"][mistake.written]), fifths)
    if mistake.played >= 0:
        played = note_name(int(performance.notes["pitch"][mistake.played]), fifths)
    if written and played:
        return say("{played} for {written}", played=played, written=written)
    return written or played
