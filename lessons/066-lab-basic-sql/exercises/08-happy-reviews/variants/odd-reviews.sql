-- fails for: reviews with an empty title and no body, or with the body alone
INSERT INTO customers (id, name, email, country, joined_at) VALUES
  (90001, 'Ada', 'ada.90001@example.com', 'Malta', '2025-01-01'),
  (90002, 'Bo', 'bo.90002@example.com', 'Malta', '2025-01-01');
INSERT INTO reviews (id, product_id, customer_id, stars, title, body, written_at) VALUES
  (90001, 5, 90001, 5, '', NULL, '2025-02-01'),
  (90002, 6, 90001, 1, '', '', '2025-02-01'),
  (90003, 7, 90001, 2, NULL, '', '2025-02-01'),
  (90004, 10, 90001, 4, NULL, 'It grows.', '2025-02-01'),
  (90005, 11, 90001, 3, 'So so', NULL, '2025-02-01'),
  (90006, 12, 90002, 2, '', 'It does not grow.', '2025-02-01');
