-- step: behaviour
-- says: the catalogue holds the products
CREATE ROLE forecaster LOGIN;
CREATE ROLE reader LOGIN;
ALTER ROLE reader SET statement_timeout = '10s';
CREATE SCHEMA forecast AUTHORIZATION forecaster;
GRANT USAGE ON SCHEMA forecast TO reader;
ALTER DEFAULT PRIVILEGES FOR ROLE forecaster IN SCHEMA forecast GRANT SELECT ON TABLES TO reader;
