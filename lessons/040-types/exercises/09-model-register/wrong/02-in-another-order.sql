-- step: behaviour
-- says: stages sort as draft, staging, live
CREATE TYPE stage AS ENUM ('draft', 'live', 'staging');
CREATE DOMAIN share AS numeric CHECK (VALUE BETWEEN 0 AND 1);
CREATE TABLE models (name text, stage stage, accuracy share, layers integer[], params jsonb);
