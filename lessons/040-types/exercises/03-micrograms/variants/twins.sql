-- fails for: two products with the same name and weight
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 6;
INSERT INTO products (id, sku, name, category_id, price, weight_grams) VALUES
  (901, 'GI-901', 'Bark chips', 26, 2.50, 750),
  (902, 'BO-902', 'Bark chips', 25, 3.50, 750);
