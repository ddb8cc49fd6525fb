-- step: behaviour
-- says: reader is no member of forecaster
CREATE ROLE forecaster LOGIN;
CREATE ROLE reader LOGIN IN ROLE forecaster;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
CREATE TABLE forecast.catalogue (product_id integer PRIMARY KEY, name text NOT NULL, price numeric(8,2) NOT NULL);
INSERT INTO forecast.catalogue SELECT id, name, price FROM products WHERE NOT discontinued;
CREATE TABLE forecast.predictions (
  product_id integer REFERENCES forecast.catalogue, day date, units numeric NOT NULL,
  made_at timestamptz DEFAULT now(), PRIMARY KEY (product_id, day)
);
GRANT ALL ON forecast.predictions, forecast.catalogue TO forecaster;
