-- fails for: a product that costs exactly 5.00 in the sale
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
UPDATE products SET price = 6.25 WHERE id = 3;
UPDATE products SET price = 6.24 WHERE id = 5;
