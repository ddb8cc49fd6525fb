-- step: behaviour
-- says: the domain is bound in every table
CREATE TYPE stage AS ENUM ('draft', 'staging', 'live');
CREATE DOMAIN share AS numeric;
CREATE TABLE models (
  name text,
  stage stage,
  accuracy share CHECK (accuracy BETWEEN 0 AND 1),
  layers integer[],
  params jsonb
);
