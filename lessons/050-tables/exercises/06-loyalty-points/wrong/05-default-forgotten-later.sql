-- step: behaviour
-- says: a new customer without points gets 0
ALTER TABLE customers ADD COLUMN points integer NOT NULL DEFAULT 0 CHECK (points >= 0);
ALTER TABLE customers ALTER COLUMN points DROP DEFAULT;
-- down
ALTER TABLE customers DROP COLUMN points;
