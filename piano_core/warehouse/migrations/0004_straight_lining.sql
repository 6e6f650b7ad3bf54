-- Raters who give one answer for everything agree with the panel now and then by chance.

ALTER TABLE rater_reports ADD COLUMN straight_lined DOUBLE;
