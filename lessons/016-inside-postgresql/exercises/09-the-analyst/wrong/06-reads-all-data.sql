-- step: behaviour
-- says: may not read customers
CREATE ROLE analyst IN ROLE pg_read_all_data;
