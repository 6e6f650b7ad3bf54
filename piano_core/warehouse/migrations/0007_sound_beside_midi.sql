-- What corpora publish about a recording beyond its groups, and the sound beside its MIDI.

ALTER TABLE recordings ADD COLUMN title VARCHAR;
ALTER TABLE recordings ADD COLUMN year BIGINT;
ALTER TABLE recordings ADD COLUMN duration_s DOUBLE;
ALTER TABLE recordings ADD COLUMN published_split VARCHAR;
ALTER TABLE recordings ADD COLUMN audio_path VARCHAR;
ALTER TABLE recordings ADD COLUMN audio_hash VARCHAR;
