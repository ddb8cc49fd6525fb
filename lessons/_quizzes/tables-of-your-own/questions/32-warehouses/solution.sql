CREATE TABLE warehouses (name text PRIMARY KEY);
INSERT INTO warehouses (name)
SELECT DISTINCT warehouse FROM inventory;
ALTER TABLE inventory ADD FOREIGN KEY (warehouse) REFERENCES warehouses;
