-- fails for: a name that has tomato at its end or within another word, has it only nearly, or has it in its sku alone
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 8;
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'VS-901', 'Cherry tomato', 15, 3.99),
  (902, 'VS-902', 'Beeftomatoes, early', 15, 3.99),
  (903, 'VS-903', 'Pomato, grafted', 15, 12.99),
  (904, 'BO-904', 'Stomata, a wall chart', 25, 14.50),
  (905, 'TOMATO-905', 'Stakes of bamboo', 25, 4.50);
