-- fails for: an article of the last hours of the year, or one of no views
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (1, 1, 'A note', 'Nothing new.', '2025-12-31 20:00+00', '{sql}', 7, '{}'),
  (2, 1, 'A note', 'Nothing new.', '2025-12-30 23:59+00', '{sql}', 5, '{}'),
  (3, 1, 'A note', 'Nothing new.', '2025-12-29 00:00+00', '{sql}', 0, '{}'),
  (4, 1, 'A note', 'Nothing new.', '2025-12-29 12:00+00', '{sql}', NULL, '{}'),
  (5, 1, 'A note', 'Nothing new.', NULL, '{sql}', 3, '{}'),
  (6, 1, 'A note', 'Nothing new.', '2025-12-25 00:00+00', '{sql}', 16, '{}');
