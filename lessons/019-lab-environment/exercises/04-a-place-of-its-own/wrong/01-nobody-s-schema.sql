-- step: behaviour
-- says: can create a table in the schema forecast
CREATE ROLE forecaster LOGIN;
CREATE SCHEMA forecast;
GRANT SELECT ON products, orders, order_items TO forecaster;
CREATE TABLE forecast.daily_sales (
  day date, product_id integer REFERENCES products, units integer NOT NULL, PRIMARY KEY (day, product_id)
);
GRANT ALL ON forecast.daily_sales TO forecaster;
