-- fails for: a payment that was entered late
INSERT INTO payments (id, order_id, method, amount, paid_at) VALUES
  (9903, 9, 'card', 10.00, '2023-01-01 10:00'),
  (9901, 9, 'wallet', 4.00, '2023-01-02 10:00'),
  (9902, 90, 'card', 5.00, '2023-01-01 10:00');
