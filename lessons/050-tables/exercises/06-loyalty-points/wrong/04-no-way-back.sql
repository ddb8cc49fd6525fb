-- step: statement
ALTER TABLE customers ADD COLUMN points integer NOT NULL DEFAULT 0 CHECK (points >= 0);
