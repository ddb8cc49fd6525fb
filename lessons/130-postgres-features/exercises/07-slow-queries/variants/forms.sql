-- fails for: a word in another form or order
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (1, 1, 'Slow', 'Queries wait for each other.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (2, 1, 'A day', 'The query was slow. The query is slow.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (3, 1, 'Slow', 'Nothing else.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (4, 1, 'Queries', 'All were quick.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (5, 1, 'Queries', 'Some are slow, and slowing down.', '2025-03-03 10:00+00', '{sql}', 10, '{}'),
  (6, 1, 'Slow queries', 'A slow query is a query that is slow.', '2025-03-03 10:00+00', '{sql}', 10, '{}');
