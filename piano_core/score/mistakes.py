"""Mistakes and curves of a performance whose score is known."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.confidence import credible
from piano_core.score.course import Course, course_of
from piano_core.score.curves import bar_table, beat_table, deviations
from piano_core.score.customs import Customs
from piano_core.score.freedom import unheard_extra, unheard_missed, unwritten_extra
from piano_core.score.hesitations import hesitations
from piano_core.score.recognition import recognise, require_same_music
from piano_core.score.score import Score
from piano_core.score.score_reading import Mistake, MistakeKind, ScoreReading
from piano_core.score.unsigned_ornaments import unsigned_ornaments

Index = npt.NDArray[np.intp]

WRONG_S = 0.15
"""A key played within this of a missed note was meant for it."""

AMID_ORNAMENTS_S = 0.05
"""Where ornaments may have keys that are not written, only what was struck as the missed note
was due was meant for it."""

WRONG_SEMITONES = 14
"""Further away it is another mistake: a hand's reach."""

APART_BEATS = 8.0
"""Displaced notes of a hand further apart than this are two mistakes."""

SKIPPED_SHARE, SKIPPED_NOTES = 0.75, 4
"""A bar of which more is missed was left out, if it has at least so many notes."""


def mistakes(
    performance: Performance,
    score: Score,
    alignment: Alignment,
    customs: Customs | None = None,
) -> ScoreReading:
    """What went wrong where, and how tempo, loudness, touch and pedal went.

    Expressive freedom is not counted: see `freedom`; nor is, where references are known,
    what they do as well (`customs`; also where they wait), nor what is sooner the
    transcriber's (`confidence`). What lies before the first and after the last played bar was
    not tried, and is not missed.
    Raises `ScoreMismatchError` where the performance is not of this score.
    """
    require_same_music(performance, score, alignment)
    course = course_of(performance, score, alignment)
    found = [
        *_of_notes(performance, score, alignment, course, customs),
        *_displaced(performance, score, alignment),
        *_went_back(performance, score, alignment, course),
        *hesitations(performance, score, alignment, course, customs),
    ]
    found.sort(key=lambda mistake: (mistake.time_s, mistake.kind))
    counted = credible(found, performance, score)
    return ScoreReading(
        counted,
        deviations(performance, score, alignment),
        bar_table(performance, score, alignment, course, counted),
        beat_table(performance, score, alignment, course),
        recognise(performance, alignment).share,
    )


def _of_notes(
    performance: Performance,
    score: Score,
    alignment: Alignment,
    course: Course,
    customs: Customs | None,
) -> list[Mistake]:
    """Missed, extra and wrong notes, and bars left out whole."""
    missed, extra, ornamental = _notes_at_fault(performance, score, alignment, course)
    if customs is not None:
        missed = missed[~customs.left_out(missed)]
        extra = extra[~customs.added(course.beat[extra], performance.notes["pitch"][extra])]
    wrong, missed, extra = _wrong(performance, score, course, missed, extra, WRONG_S)
    amid, missed, _ = _wrong(performance, score, course, missed, ornamental, AMID_ORNAMENTS_S)
    skipped, missed = _skipped(score, course, missed)
    return [
        *(_of_written(MistakeKind.MISSED, score, course, index) for index in missed),
        *(_of_played(MistakeKind.EXTRA, performance, score, course, index) for index in extra),
        *(_of_both(performance, score, *pair) for pair in (*wrong, *amid)),
        *skipped,
    ]


def _notes_at_fault(
    performance: Performance, score: Score, alignment: Alignment, course: Course
) -> tuple[Index, Index, Index]:
    """Missed written and extra played notes, without what the player is free to do, and such
    extra notes as are free because ornaments have them."""
    missed = alignment.missed[_tried(score, course)[alignment.missed]]
    excused = unheard_missed(performance, score, course, missed, alignment.pairs[:, 1])
    extra = np.setdiff1d(alignment.extra, alignment.repeated[:, 0])
    free = unwritten_extra(performance, score, course, extra)
    free |= unsigned_ornaments(performance, alignment, extra)
    ornamental = extra[free & ~unheard_extra(performance, extra)]
    return missed[~excused], extra[~free], ornamental


def _tried(score: Score, course: Course) -> npt.NDArray[np.bool_]:
    """Written notes between the first and the last place that was played."""
    beat = score.notes["onset_beat"]
    start = min(stretch.run.start_beat for stretch in course.stretches)
    end = max(stretch.run.end_beat for stretch in course.stretches)
    return (beat >= start) & (beat <= end)


def _wrong(
    performance: Performance,
    score: Score,
    course: Course,
    missed: Index,
    extra: Index,
    within_s: float,
) -> tuple[list[tuple[int, int]], Index, Index]:
    """(played, written) pairs of keys meant for others, nearest first, and what is left."""
    late = performance.notes["onset_s"][extra][:, None] - course.due_s[missed][None, :]
    off = performance.notes["pitch"][extra][:, None].astype(int) - score.notes["pitch"][missed]
    a, b = np.nonzero((np.abs(late) <= within_s) & (np.abs(off) <= WRONG_SEMITONES))
    far = np.abs(late[a, b]) / within_s + np.abs(off[a, b]) / WRONG_SEMITONES
    used_extra, used_missed = np.zeros(len(extra), bool), np.zeros(len(missed), bool)
    pairs: list[tuple[int, int]] = []
    for place in np.argsort(far, kind="stable"):
        if not used_extra[a[place]] and not used_missed[b[place]]:
            used_extra[a[place]] = used_missed[b[place]] = True
            pairs.append((int(extra[a[place]]), int(missed[b[place]])))
    return pairs, missed[~used_missed], extra[~used_extra]


def _displaced(performance: Performance, score: Score, alignment: Alignment) -> list[Mistake]:
    """One mistake for each stretch that a hand, or both, played in another octave."""
    pairs = alignment.pairs[np.argsort(alignment.pairs[:, 1], kind="stable")]
    played, written = performance.notes[pairs[:, 0]], score.notes[pairs[:, 1]]
    octave = played["pitch"].astype(int) - written["pitch"]
    found: list[Mistake] = []
    for one in np.unique(octave[octave != 0]):
        mine = np.flatnonzero(octave == one)
        new = np.diff(written["onset_beat"][mine]) > APART_BEATS
        for stretch in np.split(mine, np.flatnonzero(new) + 1):
            first, last = int(stretch[0]), int(stretch[-1])
            found.append(
                Mistake(
                    MistakeKind.DISPLACED,
                    int(written["bar"][first]),
                    int(written["bar"][last]),
                    float(written["onset_beat"][first]),
                    float(played["onset_s"][first]),
                    int(pairs[first, 1]),
                    int(pairs[first, 0]),
                )
            )
    return found


def _skipped(score: Score, course: Course, missed: Index) -> tuple[list[Mistake], Index]:
    """Bars left out whole, runs of them as one mistake, and the other missed notes."""
    starts, bar_of = score.bars()
    total = np.bincount(bar_of, minlength=len(starts))
    gone = np.bincount(bar_of[missed], minlength=len(starts)) > SKIPPED_SHARE * total
    gone &= total >= SKIPPED_NOTES
    found: list[Mistake] = []
    edges = np.flatnonzero(np.diff(np.concatenate([[0], gone.astype(int), [0]])))
    for first, stop in edges.reshape(-1, 2):
        beat = float(starts[first])
        place = np.flatnonzero(bar_of == first)[0]
        until = np.flatnonzero(bar_of == stop - 1)[0]
        time = _time_at(course, beat)
        found.append(
            Mistake(
                MistakeKind.SKIPPED,
                int(score.notes["bar"][place]),
                int(score.notes["bar"][until]),
                beat,
                time,
            )
        )
    return found, missed[~gone[bar_of[missed]]]


def _time_at(course: Course, beat: float) -> float:
    """When a place that was left out was due: where the playing before it stopped."""
    before = [s for s in course.stretches if s.run.start_beat <= beat] or [course.stretches[0]]
    stretch = before[-1]
    return float(stretch.timeline.at(np.array([min(beat, stretch.run.end_beat)]))[0])


def _of_written(kind: MistakeKind, score: Score, course: Course, index: int) -> Mistake:
    note, due = score.notes[index], float(course.due_s[index])
    beat = float(note["onset_beat"])
    time = _time_at(course, beat) if np.isnan(due) else due
    return Mistake(kind, int(note["bar"]), int(note["bar"]), beat, time, int(index))


def _of_played(
    kind: MistakeKind, performance: Performance, score: Score, course: Course, index: int
) -> Mistake:
    beat = float(course.beat[index])
    bar = _bar_at(score, beat)
    time = float(performance.notes["onset_s"][index])
    return Mistake(kind, bar, bar, beat, time, played=int(index))


def _of_both(performance: Performance, score: Score, played: int, written: int) -> Mistake:
    note = score.notes[written]
    bar, time = int(note["bar"]), float(performance.notes["onset_s"][played])
    return Mistake(MistakeKind.WRONG, bar, bar, float(note["onset_beat"]), time, written, played)


def _bar_at(score: Score, beat: float) -> int:
    """Printed number of the bar at a place; a little early counts as on time."""
    place = np.searchsorted(score.notes["onset_beat"], beat + 0.1, side="right") - 1
    return int(score.notes["bar"][max(int(place), 0)])


def _went_back(
    performance: Performance, score: Score, alignment: Alignment, course: Course
) -> list[Mistake]:
    """One mistake for each time the player broke off and went back.

    What was played twice within ornaments and reiterations is no way back.
    """
    earlier, first = alignment.repeated[:, 0], score.notes["onset_beat"][alignment.repeated[:, 1]]
    counted = ~unwritten_extra(performance, score, course, earlier)
    found: list[Mistake] = []
    for before, after in zip(course.stretches, course.stretches[1:], strict=False):
        start = after.run.start_beat
        inside = (earlier >= before.run.first) & (earlier <= before.run.last)
        if start > before.run.end_beat or not counted[inside].any():
            continue
        found.append(
            Mistake(
                MistakeKind.REPEATED,
                _bar_at(score, start),
                _bar_at(score, before.run.end_beat),
                start,
                float(performance.notes["onset_s"][after.run.first]),
                again=len(np.unique(first[inside])),
            )
        )
    return found
