-- What a screening threshold would do, by simulation.

CREATE TABLE screening_rates (
    corpus VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    lowest_agreement DOUBLE NOT NULL,
    segments BIGINT NOT NULL,
    flagged DOUBLE NOT NULL,
    judged BIGINT NOT NULL,
    PRIMARY KEY (corpus, kind, lowest_agreement, segments)
);
