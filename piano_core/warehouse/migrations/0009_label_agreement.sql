-- Which consensus foretells other raters best is measured for every campaign.

CREATE TABLE label_agreement (
    corpus VARCHAR NOT NULL,
    method VARCHAR NOT NULL,
    panel_size BIGINT NOT NULL,
    agreement DOUBLE NOT NULL,
    agreement_low DOUBLE NOT NULL,
    agreement_high DOUBLE NOT NULL,
    segments BIGINT NOT NULL,
    chosen BOOLEAN NOT NULL,
    PRIMARY KEY (corpus, method)
);
