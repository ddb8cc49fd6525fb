-- step: behaviour
-- says: fills and reads daily_sales
CREATE ROLE forecaster LOGIN;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
GRANT SELECT ON products, orders, order_items TO forecaster;
CREATE TABLE forecast.daily_sales (
  day date, product_id integer REFERENCES products, units integer NOT NULL, PRIMARY KEY (day, product_id)
);
