-- fails for: a number of two figures in the middle or at the end, or a model without a version
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (1, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "reply-drafts", "version": "v2.9.12"}}'),
  (2, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "reply-drafts", "version": "v2.10.1"}}'),
  (3, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "reply-drafts", "version": "v10.0.0"}}'),
  (4, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "reply-drafts", "version": "v9.9.9"}}'),
  (5, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "reply-drafts", "version": "v2.9.2"}}'),
  (6, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "reply-drafts", "version": "v2.10.1"}}'),
  (7, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "reply-drafts"}}'),
  (8, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"model": {"name": "product-ranker", "version": "v11.0.0"}}');
