-- fails for: a product that is dearer than any today
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 5;
UPDATE products SET price = 4900.00 WHERE id = 3;
