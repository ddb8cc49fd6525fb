-- step: rows
-- variant: new-year
SELECT id,
  extract(day FROM timestamptz '2026-01-01 00:00+00' - published_at) AS days,
  round(views / nullif(extract(day FROM timestamptz '2026-01-01 00:00+00' - published_at), 0), 1) AS per_day
FROM articles
WHERE published_at IS NOT NULL;
