-- fails for: a tag that only begins with “incidents”, and tags that are NULL or empty
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (8, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{incidents}', 10, '{}'),
  (1, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{incidents}', 10, '{}'),
  (2, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{incidents-2024,sql}', 10, '{}'),
  (3, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql,incidents}', 10, '{}'),
  (4, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{incidents,postgresql}', 10, '{}'),
  (5, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', NULL, 10, '{}'),
  (6, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{}', 10, '{}'),
  (7, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{incidents,postgresql-17}', 10, '{}');
