-- fails for: a gift without a weight, under another SKU
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE category_id NOT IN (25, 26, 27);
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'BO-901', 'Song of the "blackbird"', 26, 2.50);
