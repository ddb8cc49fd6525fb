-- fails for: an experiment without a model, and metrics that are JSON null
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (1, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "experiment"}'),
  (2, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "experiment", "model": {"name": "tagger", "metrics": null}}'),
  (3, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "experiment", "model": {"name": "tagger", "metrics": {"auc": 0.5}}}'),
  (4, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, NULL),
  (5, 1, 'A note', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "note", "model": {"name": "tagger", "metrics": {"auc": 0.7}}}');
