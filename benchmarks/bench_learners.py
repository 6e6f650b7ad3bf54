"""What must lower the overall score of a learner's take, and what must not: the shipped bundle.

PYTHONPATH=. python benchmarks/bench_learners.py [--bundle DIR] [--every 13]

Clean takes of the beginners' pieces, each played in many ways that are no fault (slow, on another
keyboard, in another key than it is written) and with many that are (accents, unequal tempi of
sections, a second half that is missing). Printed: how far the overall falls, in points, and in
which share of the takes it falls by at least one. The networks know these pieces.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from piano_core.amateurs import JUDGED, Clean, simple_takes
from piano_core.amateurs.habits import (
    hand_moved,
    long_waits,
    on_another_keyboard,
    slower,
    stopped_early,
    unlike_sections,
    without_pedal,
)
from piano_core.degradations import TimeMap, degrade, one_key_once
from piano_core.degradations.moving import moved
from piano_core.performance import Performance, pedal_array
from piano_core.score import Score, compare_with_score
from piano_core.scoring import Scorer
from piano_core.scoring.choice import SHIPPED
from piano_core.shipped.overall import OVERALL
from piano_core.skyline import skyline
from piano_core.takes import Take

Change = Callable[[Clean], Clean]


def played(change: Callable[[Performance], Performance]) -> Change:
    """A change of what is played, the notation left alone."""
    return lambda clean: replace(clean, performance=change(clean.performance))


def written(change: Callable[[Score], Score]) -> Change:
    """A change of the notation, the playing left alone."""
    return lambda clean: replace(clean, score=change(clean.score))


def damaged(kind: str, severity: float) -> Change:
    """One kind of damage, always the same."""
    return played(lambda p: degrade(p, kind, severity, np.random.default_rng(0)).performance)


def transposed(performance: Performance, semitones: int) -> Performance:
    notes = performance.notes.copy()
    notes["pitch"] += np.int16(semitones)
    return replace(performance, notes=notes)


def hand(clean: Clean, staff: int, semitones: int) -> Clean:
    """What one staff asks for is played elsewhere."""
    words = clean.performance, clean.score
    return replace(clean, performance=hand_moved(*words, staff, semitones))


def one_velocity(performance: Performance) -> Performance:
    notes = performance.notes.copy()
    notes["velocity"] = 64
    return replace(performance, notes=notes)


def quantized(performance: Performance, grid_s: float) -> Performance:
    """Onsets and releases on a grid, as step recorders store them."""
    notes = performance.notes.copy()
    for name in ("onset_s", "offset_s"):
        notes[name] = grid_s * np.round(notes[name] / grid_s)
    notes["offset_s"] = np.maximum(notes["offset_s"], notes["onset_s"] + grid_s)
    return replace(performance, notes=one_key_once(notes))


def with_silence(performance: Performance, before_s: float, after_s: float) -> Performance:
    notes, pedals = performance.notes.copy(), performance.pedals.copy()
    for name in ("onset_s", "offset_s"):
        notes[name] += before_s
    pedals["time_s"] += before_s
    return replace(
        performance,
        notes=notes,
        pedals=pedals,
        duration_s=performance.duration_s + before_s + after_s,
    )


def without_start(performance: Performance, count: int) -> Performance:
    """The first notes are not played: a pickup left out, a recording begun late."""
    return replace(performance, notes=performance.notes[count:])


def twice(performance: Performance, pause_s: float) -> Performance:
    """The whole piece played again."""
    notes, pedals = performance.notes.copy(), performance.pedals.copy()
    later = performance.duration_s + pause_s
    for name in ("onset_s", "offset_s"):
        notes[name] += later
    pedals["time_s"] += later
    return replace(
        performance,
        notes=np.concatenate([performance.notes, notes]),
        pedals=np.concatenate([performance.pedals, pedals]),
        duration_s=performance.duration_s + later,
    )


def one_hand(clean: Clean) -> Clean:
    """The right hand alone, both hands written."""
    notes = clean.performance.notes[skyline(clean.performance.notes)]
    return replace(clean, performance=replace(clean.performance, notes=notes))


def at_other_tempo(score: Score, factor: float) -> Score:
    """Another metronome mark."""
    return replace(score, tempo_qpm=score.tempo_qpm * factor)


def accents(performance: Performance, share: float) -> Performance:
    """Some notes are hit hard."""
    notes = performance.notes.copy()
    hit = np.random.default_rng(0).random(len(notes)) < share
    notes["velocity"][hit] = np.minimum(notes["velocity"][hit].astype(int) + 40, 127)
    return replace(performance, notes=notes)


def one_pedal(performance: Performance) -> Performance:
    """The pedal goes down at the start and stays."""
    return replace(performance, pedals=pedal_array([(0.0, 64, 127)]))


def without_middle(performance: Performance, share: float) -> Performance:
    """A passage in the middle is left out."""
    count = len(performance)
    first, last = round(count * (0.5 - share / 2)), round(count * (0.5 + share / 2))
    notes = performance.notes
    gap = float(notes["onset_s"][last] - notes["onset_s"][first])
    later = notes[last:].copy()
    for name in ("onset_s", "offset_s"):
        later[name] -= gap
    return replace(
        performance,
        notes=one_key_once(np.concatenate([notes[:first], later])),
        duration_s=performance.duration_s - gap,
    )


def stop_in_the_middle(performance: Performance, seconds: float) -> Performance:
    onsets = np.unique(performance.notes["onset_s"])
    at = onsets[len(onsets) // 2 : len(onsets) // 2 + 1]
    return moved(performance, TimeMap.with_pauses(at, np.array([seconds])))


def everything(clean: Clean, severity: float) -> Clean:
    """All faults at once."""
    kinds = (
        "wrong_notes", "missed_notes", "jittered_timing", "hesitations", "restarts",
        "erratic_dynamics", "choppy_articulation",
    )  # fmt: skip
    for kind in kinds:
        clean = damaged(kind, severity)(clean)
    return clean


def waits(performance: Performance, severity: float) -> Performance:
    return long_waits(performance, severity, np.random.default_rng(0))


NO_FAULT: dict[str, Change] = {
    "three quarters of the tempo": played(lambda p: slower(p, 0.75)),
    "half the tempo": played(lambda p: slower(p, 0.5)),
    "a third of the tempo": played(lambda p: slower(p, 0.34)),
    "right hand an octave up": lambda clean: hand(clean, 1, 12),
    "left hand an octave down": lambda clean: hand(clean, 2, -12),
    "all an octave up": played(lambda p: transposed(p, 12)),
    "all two semitones up": played(lambda p: transposed(p, 2)),
    "all a fifth down": played(lambda p: transposed(p, -7)),
    "every velocity 64": played(one_velocity),
    "keyboard with .6 of the range": played(lambda p: on_another_keyboard(p, 0.6, 0, 0)),
    "keyboard with 1.5 of the range": played(lambda p: on_another_keyboard(p, 1.5, 0, 0)),
    "keyboard 20 softer": played(lambda p: on_another_keyboard(p, 1, -20, 0)),
    "accompaniment 15 louder": played(lambda p: on_another_keyboard(p, 1, 0, 15)),
    "no pedal": played(without_pedal),
    "8 s of silence before": played(lambda p: with_silence(p, 8.0, 0.0)),
    "30 s of silence after": played(lambda p: with_silence(p, 0.0, 30.0)),
    "on a grid of 20 ms": played(lambda p: quantized(p, 0.02)),
    "first two notes left out": played(lambda p: without_start(p, 2)),
    "played twice": played(lambda p: twice(p, 1.5)),
    "metronome mark at twice the tempo": written(lambda s: at_other_tempo(s, 2.0)),
}
"""What says nothing of how well someone plays."""

FAULTS: dict[str, Change] = {
    "one hand of both written": one_hand,
    "only the first .6": played(lambda p: stopped_early(p, 0.6)),
    "only the first .3": played(lambda p: stopped_early(p, 0.3)),
    "a quarter in the middle left out": played(lambda p: without_middle(p, 0.25)),
    "wrong notes .25": damaged("wrong_notes", 0.25),
    "wrong notes .6": damaged("wrong_notes", 0.6),
    "missed notes .25": damaged("missed_notes", 0.25),
    "extra notes .25": damaged("extra_notes", 0.25),
    "one stop of 4 s": played(lambda p: stop_in_the_middle(p, 4.0)),
    "long waits .25": played(lambda p: waits(p, 0.25)),
    "long waits 1": played(lambda p: waits(p, 1.0)),
    "hesitations .3": damaged("hesitations", 0.3),
    "restarts .5": damaged("restarts", 0.5),
    "stutters .5": damaged("stutters", 0.5),
    "uneven timing .5": damaged("jittered_timing", 0.5),
    "tempo wanders .7": damaged("drifting_timing", 0.7),
    "rushing .7": damaged("rushing", 0.7),
    "second half at .7 of the tempo": played(lambda p: unlike_sections(p, 0.5, 0.5)),
    "second half at .5 of the tempo": played(lambda p: unlike_sections(p, 0.5, 1.0)),
    "flat dynamics .7": damaged("flattened_dynamics", 0.7),
    "erratic strokes .5": damaged("erratic_dynamics", 0.5),
    "a tenth of the notes hit hard": played(lambda p: accents(p, 0.1)),
    "choppy .5": damaged("choppy_articulation", 0.5),
    "smeared .5": damaged("smeared_articulation", 0.5),
    "one pedal for all": played(one_pedal),
    "everything .15": lambda clean: everything(clean, 0.15),
    "everything .4": lambda clean: everything(clean, 0.4),
    "everything .8": lambda clean: everything(clean, 0.8),
}
"""What a teacher marks down."""


@dataclass(frozen=True)
class Scores:
    """Of one take: the overall score and those of `JUDGED`, NaN where there is none."""

    overall: float
    dimensions: np.ndarray


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bundle", type=Path, default=SHIPPED)
    parser.add_argument("--every", type=int, default=13)
    given = parser.parse_args()
    begun = time.process_time()
    clean = list(simple_takes(8, np.random.default_rng(1)))[:: given.every]
    scorer = Scorer.load(given.bundle)
    for known in (True, False):
        print(f"\n## {'With' if known else 'Without'} the score, {len(clean)} takes\n")
        table(scorer, clean, known)
    print(f"\n{time.process_time() - begun:.0f} s of CPU")


def table(scorer: Scorer, clean: list[Clean], known: bool) -> None:
    before = [scores(scorer, one, known) for one in clean]
    print(f"clean: overall {np.nanmean([s.overall for s in before]):.0f}\n")
    print("| | falls by | worst take | falls in | " + " | ".join(JUDGED) + " |")
    print("|---" * (4 + len(JUDGED)) + "|")
    for title, cases in (("no fault", NO_FAULT), ("fault", FAULTS)):
        print(f"| *{title}* |" + " |" * (3 + len(JUDGED)))
        for name, change in cases.items():
            after = [scores(scorer, change(one), known) for one in clean]
            print(f"| {name} | {row(before, after)} |")


def row(before: list[Scores], after: list[Scores]) -> str:
    """Mean and largest fall of the overall, in which share of the takes, and of dimensions."""
    fall = np.array([a.overall - b.overall for a, b in zip(before, after, strict=True)])
    each = np.array([a.dimensions - b.dimensions for a, b in zip(before, after, strict=True)])
    known = np.isfinite(each)
    mean = np.where(known, each, 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    cells = [f"{v:.0f}" if k else "" for v, k in zip(mean, known.any(axis=0), strict=True)]
    overall = f"{np.nanmean(fall):.1f} | {np.nanmax(fall):.0f} | {np.mean(fall >= 1):.2f}"
    return f"{overall} | " + " | ".join(cells)


def scores(scorer: Scorer, one: Clean, known: bool) -> Scores:
    comparison = compare_with_score(one.performance, one.score) if known else None
    card = scorer.score_take(Take(Path("take.mid"), one.performance, comparison=comparison))
    told = {d.dimension: np.nan if d.score is None else d.score for d in card.dimensions}
    return Scores(float(told[OVERALL]), np.array([told[name] for name in JUDGED], float))


if __name__ == "__main__":
    main()
