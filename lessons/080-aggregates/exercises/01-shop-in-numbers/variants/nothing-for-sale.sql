-- fails for: two products of one price and weight, or without a date of release
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 6;
UPDATE products SET price = 4.00, released_on = NULL WHERE id IN (1, 2, 3);
UPDATE products SET discontinued = true WHERE id = 6;
