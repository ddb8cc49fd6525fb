-- fails for: a product that costs what is the highest price of another category, or one that is no longer sold
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
UPDATE products SET price = 29.99 WHERE category_id = 19 AND id < 150;
UPDATE products SET price = 45.00 WHERE category_id = 19 AND id > 300;
UPDATE products SET price = 29.99 WHERE id IN (SELECT min(id) FROM products WHERE category_id = 20);
UPDATE products SET discontinued = true WHERE category_id = 19 AND price = 45.00;
