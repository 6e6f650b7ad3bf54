-- What a model learns from fewer segments and fewer raters, so that more of them can be planned.

CREATE TABLE learning_curve (
    corpus VARCHAR NOT NULL,
    fold BIGINT NOT NULL,
    draw BIGINT NOT NULL,
    panel BIGINT NOT NULL,
    segments BIGINT NOT NULL,
    raters DOUBLE NOT NULL,
    model VARCHAR NOT NULL,
    r2 DOUBLE NOT NULL,
    PRIMARY KEY (corpus, fold, draw, panel, segments)
);
