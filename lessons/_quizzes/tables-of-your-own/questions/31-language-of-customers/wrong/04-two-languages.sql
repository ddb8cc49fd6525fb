-- step: behaviour
-- says: de and pl
ALTER TABLE customers
  ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'de'));
