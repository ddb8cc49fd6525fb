-- step: behaviour
-- says: another language is refused
ALTER TABLE customers
  ADD COLUMN language text NOT NULL DEFAULT 'en';
