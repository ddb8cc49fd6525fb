-- step: error
INSERT INTO products (id, sku, name, price, weight_grams)
VALUES
  (1001, 'PD-001', 'Landing net', 12.50, 600),
  (1002, 'PD-002', 'Pump, small', 49.99, 1900),
  (1003, 'PD-003', 'Pond, a manual', 0.00, NULL);
