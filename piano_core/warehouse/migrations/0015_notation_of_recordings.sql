-- Which notation a recording is compared with, so that an edited one is seen.

ALTER TABLE recordings ADD COLUMN score_hash VARCHAR;
