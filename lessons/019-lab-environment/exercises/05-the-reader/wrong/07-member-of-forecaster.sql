-- step: behaviour
-- says: may not write into daily_sales
CREATE ROLE forecaster LOGIN;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
CREATE TABLE forecast.daily_sales (day date, product_id integer REFERENCES products, units integer NOT NULL);
GRANT ALL ON forecast.daily_sales TO forecaster;
CREATE ROLE reader LOGIN CONNECTION LIMIT 5 IN ROLE forecaster;
ALTER ROLE reader SET statement_timeout = '10s';
ALTER ROLE reader SET default_transaction_read_only = on;
