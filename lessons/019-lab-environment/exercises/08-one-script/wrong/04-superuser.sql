-- step: behaviour
-- says: neither is a superuser
CREATE ROLE forecaster LOGIN SUPERUSER;
CREATE ROLE reader LOGIN SUPERUSER;
CREATE SCHEMA forecast;
CREATE TABLE forecast.catalogue (product_id integer PRIMARY KEY REFERENCES products, name text NOT NULL, price numeric(8,2) NOT NULL);
INSERT INTO forecast.catalogue SELECT id, name, price FROM products WHERE NOT discontinued;
CREATE TABLE forecast.predictions (
  product_id integer REFERENCES forecast.catalogue, day date, units numeric NOT NULL CHECK (units >= 0),
  made_at timestamptz DEFAULT now(), PRIMARY KEY (product_id, day)
);
