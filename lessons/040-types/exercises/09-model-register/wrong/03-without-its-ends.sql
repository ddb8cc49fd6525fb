-- step: behaviour
-- says: accuracies of 0 and 1 are accepted
CREATE TYPE stage AS ENUM ('draft', 'staging', 'live');
CREATE DOMAIN share AS numeric CHECK (VALUE > 0 AND VALUE < 1);
CREATE TABLE models (name text, stage stage, accuracy share, layers integer[], params jsonb);
