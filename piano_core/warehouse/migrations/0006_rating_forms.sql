-- How answers on the rating site came about: order, doubt, time.

CREATE TABLE rating_forms (
    batch_id VARCHAR NOT NULL,
    "row" BIGINT NOT NULL,
    corpus VARCHAR NOT NULL,
    campaign VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    segment_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    rater_batch BIGINT NOT NULL,
    position BIGINT NOT NULL,
    target_order VARCHAR[] NOT NULL,
    unsure VARCHAR[] NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    submitted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (batch_id, "row")
);
