-- fails for: a shop that sells a bonsai
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE category_id NOT IN (8, 9, 10, 12);
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'BN-001', 'Juniper, ten years old', 11, 189.00);
