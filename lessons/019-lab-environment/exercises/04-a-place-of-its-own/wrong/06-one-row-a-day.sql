-- step: behaviour
-- says: fills and reads daily_sales
CREATE ROLE forecaster LOGIN;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
GRANT SELECT ON products, orders, order_items TO forecaster;
CREATE TABLE forecast.daily_sales (
  day date PRIMARY KEY, product_id integer REFERENCES products, units integer NOT NULL
);
GRANT ALL ON forecast.daily_sales TO forecaster;
