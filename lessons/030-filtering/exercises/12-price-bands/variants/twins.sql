-- fails for: two products with the same name in the same band
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 5;
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'GI-901', 'Plant labels', 26, 2.50),
  (902, 'BO-902', 'Plant labels', 25, 2.80);
