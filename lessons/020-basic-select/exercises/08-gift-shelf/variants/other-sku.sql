-- fails for: a gift whose SKU does not begin with GI
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE category_id NOT IN (25, 26);
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'XM-001', 'Wreath', 26, 24.50);
