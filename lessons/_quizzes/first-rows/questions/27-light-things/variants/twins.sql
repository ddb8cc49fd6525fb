-- fails for: two products with the same name and weight
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
INSERT INTO products (id, sku, name, category_id, price, weight_grams) VALUES
  (901, 'GI-901', 'Plant labels', 26, 2.50, 40),
  (902, 'BO-902', 'Plant labels', 25, 3.50, 40);
