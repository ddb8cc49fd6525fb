-- step: count
SELECT id,
  extract(day FROM timestamptz '2026-01-01 00:00+00' - published_at) AS days,
  round(views / greatest(extract(day FROM timestamptz '2026-01-01 00:00+00' - published_at), 1), 1) AS per_day
FROM articles;
