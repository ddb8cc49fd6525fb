-- fails for: a product that was added later
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 4;
UPDATE products SET category_id = 27, discontinued = false WHERE id = 1;
UPDATE products SET category_id = 27, discontinued = true WHERE id = 2;
UPDATE products SET category_id = 26, discontinued = false WHERE id = 3;
UPDATE products SET category_id = 27, discontinued = false WHERE id = 4;
INSERT INTO inventory (product_id, warehouse, quantity) VALUES (1, 'Leeds', 3);
