-- step: behaviour
-- says: a warehouse that is not in the table
CREATE TABLE warehouses (name text PRIMARY KEY);
INSERT INTO warehouses (name)
SELECT DISTINCT warehouse FROM inventory;
