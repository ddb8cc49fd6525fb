-- fails for: two products with the same name, or a shelf with one thing left
DELETE FROM order_items;
DELETE FROM reviews;
DELETE FROM inventory;
UPDATE products SET name = 'Drip set' WHERE id IN (1, 2, 3);
INSERT INTO inventory (product_id, warehouse, quantity) VALUES
  (3, 'Leeds', 0), (2, 'Leeds', 0), (1, 'Leeds', 0), (4, 'Leeds', 1), (5, 'Lyon', 0), (6, 'Leeds', 0);
