-- fails for: sizes of one, two and three digits, or two products of one name
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 5;
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'HP-901', 'Aloe, 9 cm', 6, 2.50),
  (902, 'HP-902', 'Aloe, 12 cm', 6, 3.50),
  (903, 'HP-903', 'Aloe, 12 cm', 6, 3.50),
  (904, 'HP-904', 'Palm, 120 cm', 6, 13.50),
  (906, 'HP-906', 'Palm, 14 CM', 6, 13.50),
  (905, 'HP-905', 'Palm, green, 120 litres', 6, 13.50);
