-- step: behaviour
-- says: NULL is refused
ALTER TABLE customers
  ADD COLUMN language text DEFAULT 'en' CHECK (language IN ('en', 'de', 'pl'));
