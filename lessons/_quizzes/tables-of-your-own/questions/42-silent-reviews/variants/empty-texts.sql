-- fails for: a review whose texts are empty
DELETE FROM reviews;
INSERT INTO reviews (id, product_id, customer_id, stars, title, body, written_at) VALUES
  (1, 1, 1, 1, NULL, NULL, '2025-03-01 10:00'),
  (2, 1, 2, 1, '', '', '2025-03-01 10:00'),
  (3, 1, 3, 1, NULL, '', '2025-03-01 10:00'),
  (4, 1, 4, 1, '', NULL, '2025-03-01 10:00'),
  (5, 1, 5, 2, NULL, NULL, '2025-03-01 10:00'),
  (6, 1, 6, 1, 'Broken', NULL, '2025-03-01 10:00');
