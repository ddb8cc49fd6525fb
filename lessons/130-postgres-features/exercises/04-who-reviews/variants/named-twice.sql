-- fails for: somebody who is named twice in one article
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (1, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"reviewers": ["mei", "mei", "ivo"]}'),
  (2, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"reviewers": ["ivo"]}'),
  (3, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"reviewers": []}'),
  (4, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, NULL),
  (5, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"reviewers": ["ivo", "amara"]}');
