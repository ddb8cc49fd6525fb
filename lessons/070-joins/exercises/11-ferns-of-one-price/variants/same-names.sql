-- fails for: two ferns of the same name, one of them no longer sold, or things of the same price from elsewhere
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 30;
UPDATE products SET category_id = 10, name = 'Tree fern', price = 7.99 WHERE id IN (2, 5, 9);
UPDATE products SET category_id = 6, price = 7.99 WHERE id IN (1, 3, 10, 12);
UPDATE products SET discontinued = true WHERE id = 5;
