-- fails for: a product that costs less than a euro
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 6;
UPDATE products SET category_id = 6, price = 0.95, discontinued = false WHERE id = 1;
UPDATE products SET category_id = 6, price = 0.95, discontinued = true WHERE id = 2;
UPDATE products SET category_id = 7, price = 3.33, discontinued = false WHERE id = 3;
UPDATE products SET category_id = 6, price = 0, discontinued = false WHERE id = 4;
UPDATE products SET category_id = 5, price = 10, discontinued = false WHERE id = 5;
UPDATE products SET category_id = 6, price = 12.45, discontinued = false WHERE id = 6;
