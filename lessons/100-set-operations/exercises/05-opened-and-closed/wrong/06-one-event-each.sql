-- step: count
-- variant: short-life
-- says: opened and closed in one year
SELECT coalesce(closed_on, opened_on) AS day,
  CASE WHEN closed_on IS NULL THEN 'opened' ELSE 'closed' END AS event, name
FROM stations
WHERE coalesce(closed_on, opened_on) BETWEEN '2025-01-01' AND '2025-12-31'
ORDER BY day, name;
