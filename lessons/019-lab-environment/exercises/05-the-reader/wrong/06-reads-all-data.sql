-- step: behaviour
-- says: sees no table of the shop
CREATE ROLE forecaster LOGIN;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
CREATE TABLE forecast.daily_sales (day date, product_id integer REFERENCES products, units integer NOT NULL);
CREATE ROLE reader LOGIN CONNECTION LIMIT 5 IN ROLE pg_read_all_data;
ALTER ROLE reader SET statement_timeout = '10s';
ALTER ROLE reader SET default_transaction_read_only = on;
