-- What was measured on the sound of recordings.

CREATE TABLE sound_quality (
    recording_id VARCHAR NOT NULL PRIMARY KEY,
    corpus VARCHAR NOT NULL,
    duration_s DOUBLE NOT NULL,
    peak_db DOUBLE NOT NULL,
    loud_db DOUBLE NOT NULL,
    noise_db DOUBLE NOT NULL,
    hum_hz BIGINT,
    hum_db DOUBLE,
    flat_tops BIGINT NOT NULL,
    silent_share DOUBLE NOT NULL,
    dead_channel VARCHAR,
    correlation DOUBLE NOT NULL,
    codes VARCHAR,
    warnings VARCHAR
);
