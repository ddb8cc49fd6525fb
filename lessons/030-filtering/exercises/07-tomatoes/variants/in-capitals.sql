-- fails for: a name that is written in capitals, all or some
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'FZ-901', 'TOMATO FEED, 5 kg', 24, 29.99),
  (903, 'FZ-903', 'ToMaTo feed, 10 kg', 24, 49.99),
  (902, 'VS-902', 'Potato, early', 15, 3.99);
