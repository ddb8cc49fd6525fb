-- step: error
CREATE TABLE warehouses (name text PRIMARY KEY);
ALTER TABLE inventory ADD FOREIGN KEY (warehouse) REFERENCES warehouses;
