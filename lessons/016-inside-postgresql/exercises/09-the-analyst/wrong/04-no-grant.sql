-- step: behaviour
-- says: may read the three tables
CREATE ROLE analyst LOGIN;
