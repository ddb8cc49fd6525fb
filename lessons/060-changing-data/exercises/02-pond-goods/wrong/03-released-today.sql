-- step: state
INSERT INTO products (id, sku, name, category_id, price, weight_grams, released_on)
VALUES
  (1001, 'PD-001', 'Landing net', 3, 12.50, 600, '2025-12-31'),
  (1002, 'PD-002', 'Pump, small', 3, 49.99, 1900, '2025-12-31'),
  (1003, 'PD-003', 'Pond, a manual', 3, 0.00, NULL, '2025-12-31');
