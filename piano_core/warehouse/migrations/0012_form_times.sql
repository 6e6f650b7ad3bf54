-- How long raters took over a form, where an imported file says so: the rule about speed.

CREATE TABLE form_times (
    batch_id VARCHAR NOT NULL,
    row BIGINT NOT NULL,
    corpus VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    segment_id VARCHAR NOT NULL,
    seconds DOUBLE NOT NULL,
    PRIMARY KEY (batch_id, row)
);
