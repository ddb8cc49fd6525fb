-- fails for: an eleventh article, or ties in the views
DELETE FROM articles;
INSERT INTO articles (id, author_id, title, body, published_at, tags, views, meta)
SELECT n, 1, 'Note ' || n, 'About monitors.', timestamptz '2025-01-31 12:00+00' + n * interval '20 days', '{drift}', n / 4, '{"kind": "note"}'
FROM generate_series(1, 12) AS n;
