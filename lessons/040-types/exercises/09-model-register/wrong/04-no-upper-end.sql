-- step: behaviour
-- says: an accuracy of 1.2 is refused
CREATE TYPE stage AS ENUM ('draft', 'staging', 'live');
CREATE DOMAIN share AS numeric CHECK (VALUE >= 0);
CREATE TABLE models (name text, stage stage, accuracy share, layers integer[], params jsonb);
