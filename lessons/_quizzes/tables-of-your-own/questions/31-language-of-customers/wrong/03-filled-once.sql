-- step: behaviour
-- says: added without a language
ALTER TABLE customers ADD COLUMN language text CHECK (language IN ('en', 'de', 'pl'));
UPDATE customers SET language = 'en';
ALTER TABLE customers ALTER COLUMN language SET NOT NULL;
