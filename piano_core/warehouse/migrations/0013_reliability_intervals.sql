-- Alpha beside the intraclass correlations, and intervals for what had none.

ALTER TABLE reliability ADD COLUMN alpha DOUBLE;
ALTER TABLE reliability ADD COLUMN alpha_low DOUBLE;
ALTER TABLE reliability ADD COLUMN alpha_high DOUBLE;
ALTER TABLE reliability ADD COLUMN raters_for_70_low BIGINT;
ALTER TABLE reliability ADD COLUMN raters_for_70_high BIGINT;
ALTER TABLE reliability ADD COLUMN raters_for_80_low BIGINT;
ALTER TABLE reliability ADD COLUMN raters_for_80_high BIGINT;
ALTER TABLE reliability ADD COLUMN retest_difference_low DOUBLE;
ALTER TABLE reliability ADD COLUMN retest_difference_high DOUBLE;
ALTER TABLE reliability ADD COLUMN retest_correlation_low DOUBLE;
ALTER TABLE reliability ADD COLUMN retest_correlation_high DOUBLE;
