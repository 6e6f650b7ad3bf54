-- How closely each rater follows the segments, and how steadily, with intervals.

ALTER TABLE rater_reports ADD COLUMN discrimination DOUBLE;
ALTER TABLE rater_reports ADD COLUMN discrimination_low DOUBLE;
ALTER TABLE rater_reports ADD COLUMN discrimination_high DOUBLE;
ALTER TABLE rater_reports ADD COLUMN precision DOUBLE;
ALTER TABLE rater_reports ADD COLUMN precision_low DOUBLE;
ALTER TABLE rater_reports ADD COLUMN precision_high DOUBLE;
