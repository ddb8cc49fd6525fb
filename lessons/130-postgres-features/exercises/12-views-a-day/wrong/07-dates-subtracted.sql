-- step: rows
SELECT id,
  date '2026-01-01' - published_at::date AS days,
  round(views::numeric / greatest(date '2026-01-01' - published_at::date, 1), 1) AS per_day
FROM articles
WHERE published_at IS NOT NULL;
