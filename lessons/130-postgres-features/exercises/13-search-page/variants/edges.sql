-- fails for: an article without views, kind, tags or date
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (1, 1, 'One', 'Inputs are monitored.', '2025-03-03 10:00+00', NULL, NULL, NULL),
  (2, 1, 'Two', 'Monitor it again.', '2025-03-03 10:00+00', '{}', 9, '{"kind": null}'),
  (3, 1, 'Three', 'Monitoring labels.', '2025-03-03 10:00+00', '{labels,drift}', 0, '{}'),
  (4, 1, 'Four', 'Monitors, in a draft.', NULL, '{sql}', 99, '{}'),
  (5, 1, 'Five', 'Monitoring seasonal change.', '2025-03-03 10:00+00', '{sql}', 50, '{}'),
  (6, 1, 'Six', 'An admonitory note.', '2025-03-03 10:00+00', '{sql}', 70, '{}'),
  (7, 1, 'Seven', 'The monitor.', '2025-03-03 10:00+00', '{sql}', 9, '{"kind": "note"}');
