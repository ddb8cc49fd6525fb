-- fails for: a delivered order of which something was given back, out of goodwill
INSERT INTO orders (id, customer_id, ordered_at, status, shipping) VALUES
  (90001, 13, '2025-03-01', 'delivered', 0), (90002, 13, '2025-03-02', 'returned', 0), (90003, 13, '2025-03-03', 'returned', 0);
INSERT INTO payments (id, order_id, method, amount, paid_at) VALUES
  (90001, 90001, 'card', 30.00, '2025-03-01'), (90002, 90001, 'card', -5.00, '2025-03-09'),
  (90003, 90002, 'card', 12.00, '2025-03-02'), (90004, 90003, 'card', 0.00, '2025-03-04'),
  (90005, 90003, 'card', -0.01, '2025-03-04');
