-- fails for: a warehouse that has just opened
DELETE FROM inventory WHERE product_id > 20;
INSERT INTO inventory (product_id, warehouse, quantity) VALUES (1, 'Aarhus', 0);
INSERT INTO categories (id, name, parent_id) VALUES (28, 'Bees', NULL);
