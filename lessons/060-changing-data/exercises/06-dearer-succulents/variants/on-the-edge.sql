-- fails for: a succulent for exactly 10.00, or one that is no longer sold
INSERT INTO products (id, sku, name, category_id, price, discontinued) VALUES
  (901, 'SU-901', 'Aloe', 9, 10.00, false),
  (902, 'SU-902', 'Aloe', 9, 9.50, true),
  (903, 'SU-903', 'Aloe', 9, 9.99, false),
  (904, 'SU-904', 'Aloe', 9, 10.00, true),
  (905, 'SU-905', 'Aloe', 9, 0.00, false);
