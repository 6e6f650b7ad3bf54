-- A payment is found again at the platform by its study and submission, and by how often
-- the same amount was on that submission before it was sent.

ALTER TABLE payments ADD COLUMN study VARCHAR;
ALTER TABLE payments ADD COLUMN submission VARCHAR;
ALTER TABLE payments ADD COLUMN purpose VARCHAR;
ALTER TABLE payments ADD COLUMN paid_before BIGINT;
ALTER TABLE payments ADD COLUMN note VARCHAR;
