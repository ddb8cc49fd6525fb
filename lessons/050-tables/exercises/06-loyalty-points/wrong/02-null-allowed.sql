-- step: behaviour
-- says: NULL is refused
ALTER TABLE customers ADD COLUMN points integer DEFAULT 0 CHECK (points >= 0);
-- down
ALTER TABLE customers DROP COLUMN points;
