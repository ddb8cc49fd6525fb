-- step: state
-- says: left over
ALTER TABLE customers ADD COLUMN points integer NOT NULL DEFAULT 0 CHECK (points >= 0);
-- down
ALTER TABLE customers ALTER COLUMN points DROP NOT NULL;
