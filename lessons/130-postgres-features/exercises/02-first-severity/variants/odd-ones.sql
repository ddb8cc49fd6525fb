-- fails for: an incident in a note, rows that are not stored in order, a severity of 10, and one that is not known
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta) VALUES
  (9, 1, 'Last one', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"incident": {"ticket": "ML-9", "severity": 1}}'),
  (1, 1, 'Late labels', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "note", "incident": {"ticket": "ML-1", "severity": "1"}}'),
  (2, 1, 'Full disk', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "postmortem", "incident": {"ticket": "ML-2", "severity": 10}}'),
  (3, 1, 'Slow start', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "postmortem", "incident": {"ticket": "ML-3", "severity": null}}'),
  (4, 1, 'No answer', 'Nothing new.', '2025-03-03 10:00+00', '{sql}', 10, '{"kind": "postmortem", "incident": {"severity": 1}}');
