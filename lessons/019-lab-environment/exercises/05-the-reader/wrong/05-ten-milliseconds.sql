-- step: behaviour
-- says: ends after 10 seconds
CREATE ROLE forecaster LOGIN;
CREATE SCHEMA forecast AUTHORIZATION forecaster;
CREATE TABLE forecast.daily_sales (day date, product_id integer REFERENCES products, units integer NOT NULL);
CREATE ROLE reader LOGIN CONNECTION LIMIT 5;
GRANT USAGE ON SCHEMA forecast TO reader;
GRANT SELECT ON ALL TABLES IN SCHEMA forecast TO reader;
ALTER DEFAULT PRIVILEGES FOR ROLE forecaster IN SCHEMA forecast GRANT SELECT ON TABLES TO reader;
ALTER ROLE reader SET statement_timeout = '10ms';
ALTER ROLE reader SET default_transaction_read_only = on;
