-- step: behaviour
-- variant: new-products
-- says: the catalogue holds the products
CREATE ROLE forecaster LOGIN;
CREATE ROLE reader LOGIN;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
CREATE TABLE forecast.catalogue (product_id integer PRIMARY KEY REFERENCES products, name text NOT NULL, price numeric(8,2) NOT NULL);
INSERT INTO forecast.catalogue SELECT id, name, price FROM products WHERE NOT discontinued AND id <= 384;
CREATE TABLE forecast.predictions (
  product_id integer REFERENCES forecast.catalogue, day date, units numeric NOT NULL CHECK (units >= 0),
  made_at timestamptz DEFAULT now(), PRIMARY KEY (product_id, day)
);
GRANT ALL ON forecast.predictions TO forecaster;
