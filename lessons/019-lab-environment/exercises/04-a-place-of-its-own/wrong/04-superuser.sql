-- step: behaviour
-- says: is no superuser
CREATE ROLE forecaster LOGIN SUPERUSER;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
CREATE TABLE forecast.daily_sales (
  day date, product_id integer REFERENCES products, units integer NOT NULL, PRIMARY KEY (day, product_id)
);
