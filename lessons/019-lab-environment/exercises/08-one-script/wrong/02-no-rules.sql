-- step: behaviour
-- says: a product that does not exist
CREATE ROLE forecaster LOGIN;
CREATE ROLE reader LOGIN;
ALTER ROLE reader SET statement_timeout = '10s';
CREATE SCHEMA forecast AUTHORIZATION forecaster;
CREATE TABLE forecast.catalogue (product_id integer, name text, price numeric(8,2));
INSERT INTO forecast.catalogue SELECT id, name, price FROM products WHERE NOT discontinued;
CREATE TABLE forecast.predictions (product_id integer, day date, units numeric, made_at timestamptz DEFAULT now());
GRANT ALL ON forecast.predictions TO forecaster;
GRANT USAGE ON SCHEMA forecast TO reader;
GRANT SELECT ON ALL TABLES IN SCHEMA forecast TO reader;
