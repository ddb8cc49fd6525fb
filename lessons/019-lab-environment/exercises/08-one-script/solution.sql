CREATE ROLE forecaster LOGIN;
CREATE ROLE reader LOGIN;
ALTER ROLE reader SET statement_timeout = '10s';

CREATE SCHEMA forecast AUTHORIZATION forecaster;

CREATE TABLE forecast.catalogue (
  product_id integer PRIMARY KEY REFERENCES products,
  name       text NOT NULL,
  price      numeric(8,2) NOT NULL
);
INSERT INTO forecast.catalogue (product_id, name, price)
SELECT id, name, price
FROM products
WHERE NOT discontinued;

CREATE TABLE forecast.predictions (
  product_id integer REFERENCES forecast.catalogue,
  day        date,
  units      numeric NOT NULL CHECK (units >= 0),
  made_at    timestamptz DEFAULT now(),
  PRIMARY KEY (product_id, day)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON forecast.predictions TO forecaster;

GRANT USAGE ON SCHEMA forecast TO reader;
GRANT SELECT ON ALL TABLES IN SCHEMA forecast TO reader;
ALTER DEFAULT PRIVILEGES FOR ROLE forecaster IN SCHEMA forecast
  GRANT SELECT ON TABLES TO reader;
