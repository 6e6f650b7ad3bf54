-- Rules about raters are shown with their rates, and kept with every decision.

DROP TABLE screening_rates;

ALTER TABLE rater_reports DROP COLUMN flag;

ALTER TABLE decisions ADD COLUMN policy VARCHAR;

CREATE TABLE known_answers (
    corpus VARCHAR NOT NULL,
    segment_id VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    answer DOUBLE NOT NULL,
    source VARCHAR NOT NULL,
    PRIMARY KEY (corpus, segment_id, target, kind)
);

CREATE TABLE verdicts (
    corpus VARCHAR NOT NULL,
    policy VARCHAR NOT NULL,
    rater VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    value DOUBLE,
    "limit" DOUBLE NOT NULL,
    flags VARCHAR NOT NULL,
    segments BIGINT NOT NULL,
    broken BOOLEAN,
    PRIMARY KEY (corpus, policy, rater, rule)
);

CREATE TABLE rule_rates (
    corpus VARCHAR NOT NULL,
    policy VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    segments BIGINT NOT NULL,
    flagged DOUBLE NOT NULL,
    flagged_low DOUBLE NOT NULL,
    flagged_high DOUBLE NOT NULL,
    judged BIGINT NOT NULL,
    PRIMARY KEY (corpus, policy, rule, kind, segments)
);
