"""What is recorded: recordings, their sound, their segments, who may learn from which."""

from __future__ import annotations

import dataframely as dy


class Recordings(dy.Schema):
    """One row a recording: what it is and where its notes or sound lie."""

    recording_id = dy.String(primary_key=True)
    corpus = dy.String()
    path = dy.String(nullable=True)  # absent where code makes the notes (demo corpus)
    content_hash = dy.String()  # of the file, or of the made performance
    kind = dy.String()  # midi: the notes were recorded | audio: they must be heard
    work = dy.String()
    passage = dy.String(nullable=True)  # set where recordings are excerpts of a work
    performer = dy.String(nullable=True)
    composer = dy.String(nullable=True)
    period = dy.String(nullable=True)  # baroque | classical | romantic | modern
    difficulty = dy.String(nullable=True)  # beginner | intermediate | advanced | virtuoso
    deadpan = dy.Bool()  # a render of the notation, nobody played it
    synthetic = dy.Bool()  # made by a program
    licence = dy.String(nullable=True)
    title = dy.String(nullable=True)  # as the corpus writes it
    year = dy.Int64(nullable=True)  # of the recording
    duration_s = dy.Float64(nullable=True, min=0.0)  # as the corpus states it
    published_split = dy.String(nullable=True)  # train | validation | test, of its owners
    audio_path = dy.String(nullable=True)  # sound of the same performance, beside its MIDI
    audio_hash = dy.String(nullable=True)  # of that file
    score_hash = dy.String(nullable=True)  # of the notation's file, where there is one


class SoundQuality(dy.Schema):
    """One row a recording with sound: what `piano_core.audio.assess` measured, and its warnings.

    Levels are dB against full scale; see `piano_core.audio.RecordingQuality`.
    """

    recording_id = dy.String(primary_key=True)
    corpus = dy.String()
    duration_s = dy.Float64(min=0.0)
    peak_db = dy.Float64()
    loud_db = dy.Float64()
    noise_db = dy.Float64()
    hum_hz = dy.Int64(nullable=True)  # null where no hum is heard
    hum_db = dy.Float64(nullable=True)
    flat_tops = dy.Int64(min=0)
    silent_share = dy.Float64(min=0.0, max=1.0)
    dead_channel = dy.String(nullable=True)  # left | right
    correlation = dy.Float64()
    codes = dy.String(nullable=True)  # of its warnings, separated by blanks; null where it is fine
    warnings = dy.String(nullable=True)  # the same as sentences that say what to do


class Segments(dy.Schema):
    """One row a rated stretch of a recording, with every group that a split may need."""

    segment_id = dy.String(primary_key=True)
    corpus = dy.String()
    recording_id = dy.String()
    start_s = dy.Float64(min=0.0)
    end_s = dy.Float64(min=0.0)
    content_hash = dy.String()  # of the excerpt's notes and pedals; of its samples in sound alone
    note_count = dy.Int64(min=0)
    work = dy.String()
    passage = dy.String()  # same notes of the same work, whoever plays
    performer = dy.String()
    overlap_group = dy.String()  # passages that share music, transitively
    deadpan = dy.Bool()


class Splits(dy.Schema):
    """One row a segment, protocol and fold: the part it plays there.

    `excluded` rows share a group with the fold's test set (same performer, say) and may
    not be trained on, but are not tested in this fold either.
    """

    segment_id = dy.String(primary_key=True)
    # release (one fold, overlap groups, 68/12/10/10), or one of the reported protocols:
    # random | passage | overlap | performer | work
    protocol = dy.String(primary_key=True)
    fold = dy.Int64(primary_key=True, min=0)
    corpus = dy.String()
    group = dy.String()  # what may not straddle
    part = dy.String()  # train | calibration | validation | test | excluded


class PseudoLabels(dy.Schema):
    """One row a segment and technical dimension: what was measured, on 0-100, nobody rated it.

    100: nothing found that experts do not do; 50: as much as controlled damage of severity
    0.5 does. See docs/pseudo-labels.md.
    """

    segment_id = dy.String(primary_key=True)
    dimension = dy.String(primary_key=True)
    corpus = dy.String()
    value = dy.Float64(nullable=True, min=0.0, max=100.0)  # null where there is none
    confidence = dy.Float64(min=0.0, max=1.0)  # 0 where there is no value
    against = dy.String()  # score | reference | nothing
    reason = dy.String(nullable=True)  # why there is no value; null where there is one
