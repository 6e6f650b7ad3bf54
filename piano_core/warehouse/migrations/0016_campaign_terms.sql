-- What each campaign pays and what its batches are made of, so that plans count as it does.

CREATE TABLE campaign_terms (
    campaign VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    per_batch_minor BIGINT NOT NULL,
    currency VARCHAR NOT NULL,
    platform_fee DOUBLE NOT NULL,
    batch_size BIGINT NOT NULL,
    anchor_share DOUBLE NOT NULL,
    honeypot_share DOUBLE NOT NULL,
    repeat_share DOUBLE NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
