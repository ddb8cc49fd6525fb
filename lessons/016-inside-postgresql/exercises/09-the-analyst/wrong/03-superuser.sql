-- step: behaviour
-- says: may not read customers
CREATE ROLE analyst SUPERUSER;
