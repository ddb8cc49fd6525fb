-- fails for: two products with the same name and price
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 3;
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'GI-901', 'Herb garden', 26, 9.99),
  (902, 'BO-902', 'Herb garden', 25, 9.99);
