-- step: error
INSERT INTO products (id, sku, name, category_id, price, weight_grams)
VALUES
  (1001, 'PD-001', 'Landing net', 3, 12.50, 600),
  (1002, 'PD-002', 'Pump, small', 3, 49.99, 1900),
  (1003, 'PD-003', 'Pond, a manual', 3, 0.00, 0);
