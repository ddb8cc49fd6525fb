-- step: behaviour
-- says: the stage gone is refused
CREATE DOMAIN share AS numeric CHECK (VALUE BETWEEN 0 AND 1);
CREATE TABLE models (name text, stage text, accuracy share, layers integer[], params jsonb);
