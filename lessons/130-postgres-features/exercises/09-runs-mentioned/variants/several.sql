-- fails for: a body that mentions two runs, or one run twice
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (1, 1, 'A note', 'We compare run-2025-0001 with run-2024-0400.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (2, 1, 'A note', 'First run-2025-0007, then run-2025-0007 again.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (3, 1, 'A note', 'A run-through of run-25-07.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (4, 1, 'A note', 'See run-2025-0001.', '2025-03-03 10:00+00', '{sql}', 10, '{}');
