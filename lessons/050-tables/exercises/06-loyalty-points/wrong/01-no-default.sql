-- step: error
ALTER TABLE customers ADD COLUMN points integer NOT NULL CHECK (points >= 0);
-- down
ALTER TABLE customers DROP COLUMN points;
