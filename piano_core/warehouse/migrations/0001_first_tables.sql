-- Every table of piano_core/tables.py. Once landed a migration is never edited:
-- a change is the next file.

CREATE TABLE recordings (
    recording_id VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    path VARCHAR,
    content_hash VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    work VARCHAR NOT NULL,
    passage VARCHAR,
    performer VARCHAR,
    composer VARCHAR,
    period VARCHAR,
    difficulty VARCHAR,
    deadpan BOOLEAN NOT NULL,
    synthetic BOOLEAN NOT NULL,
    licence VARCHAR
);

CREATE TABLE segments (
    segment_id VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    recording_id VARCHAR NOT NULL,
    start_s DOUBLE NOT NULL,
    end_s DOUBLE NOT NULL,
    content_hash VARCHAR NOT NULL,
    note_count BIGINT NOT NULL,
    work VARCHAR NOT NULL,
    passage VARCHAR NOT NULL,
    performer VARCHAR NOT NULL,
    overlap_group VARCHAR NOT NULL,
    deadpan BOOLEAN NOT NULL
);

CREATE TABLE raters (
    corpus VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    panel VARCHAR,
    expertise VARCHAR,
    enrolled_at TIMESTAMPTZ,
    PRIMARY KEY (corpus, rater)
);

CREATE TABLE rating_batches (
    batch_id VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    answers BIGINT NOT NULL,
    raters BIGINT NOT NULL,
    segments BIGINT NOT NULL,
    imported_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE raw_ratings (
    batch_id VARCHAR NOT NULL,
    "row" BIGINT NOT NULL,
    target VARCHAR NOT NULL,
    corpus VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    segment_id VARCHAR NOT NULL,
    raw_value VARCHAR,
    scale_low DOUBLE NOT NULL,
    scale_high DOUBLE NOT NULL,
    rated_at TIMESTAMPTZ,
    comment VARCHAR,
    PRIMARY KEY (batch_id, "row", target)
);

CREATE TABLE valid_ratings (
    batch_id VARCHAR NOT NULL,
    "row" BIGINT NOT NULL,
    target VARCHAR NOT NULL,
    corpus VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    segment_id VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    repeat BIGINT NOT NULL,
    rated_at TIMESTAMPTZ,
    PRIMARY KEY (batch_id, "row", target)
);

CREATE TABLE quarantined_ratings (
    batch_id VARCHAR NOT NULL,
    "row" BIGINT NOT NULL,
    target VARCHAR NOT NULL,
    corpus VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    segment_id VARCHAR NOT NULL,
    raw_value VARCHAR,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (batch_id, "row", target)
);

CREATE TABLE decisions (
    decision_id VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    decided_by VARCHAR NOT NULL,
    decided_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE payments (
    payment_id VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    corpus VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    batch_id VARCHAR,
    amount_minor BIGINT NOT NULL,
    currency VARCHAR NOT NULL,
    reference VARCHAR,
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (payment_id, state)
);

CREATE TABLE consensus_labels (
    segment_id VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    method VARCHAR NOT NULL,
    corpus VARCHAR NOT NULL,
    label DOUBLE NOT NULL,
    standard_error DOUBLE NOT NULL,
    raters BIGINT NOT NULL,
    PRIMARY KEY (segment_id, target, method)
);

CREATE TABLE splits (
    segment_id VARCHAR NOT NULL,
    protocol VARCHAR NOT NULL,
    fold BIGINT NOT NULL,
    corpus VARCHAR NOT NULL,
    "group" VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    PRIMARY KEY (segment_id, protocol, fold)
);

CREATE TABLE predictions (
    segment_id VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    model VARCHAR NOT NULL,
    corpus VARCHAR NOT NULL,
    mean DOUBLE NOT NULL,
    aleatoric DOUBLE NOT NULL,
    epistemic DOUBLE NOT NULL,
    PRIMARY KEY (segment_id, target, model)
);

CREATE TABLE annotation_queue (
    corpus VARCHAR NOT NULL,
    segment_id VARCHAR NOT NULL,
    rank BIGINT NOT NULL,
    chosen_by VARCHAR NOT NULL,
    stratum VARCHAR,
    epistemic DOUBLE NOT NULL,
    model VARCHAR NOT NULL,
    queued_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (corpus, segment_id)
);

CREATE TABLE model_versions (
    model VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    data_hash VARCHAR NOT NULL,
    config VARCHAR NOT NULL,
    seed BIGINT NOT NULL,
    revision VARCHAR,
    trained_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE promotions (
    promotion_id VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    bundle VARCHAR NOT NULL,
    channel VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    synthetic BOOLEAN NOT NULL,
    promoted_at TIMESTAMPTZ NOT NULL
);
