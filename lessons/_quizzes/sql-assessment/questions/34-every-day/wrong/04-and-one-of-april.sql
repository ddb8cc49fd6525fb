-- step: count
WITH RECURSIVE days (day) AS (
  SELECT date '2025-03-01'
  UNION ALL
  SELECT day + 1 FROM days WHERE day <= '2025-03-31'
)
SELECT d.day, count(r.id) AS runs
FROM days AS d
LEFT JOIN runs AS r ON r.started_at >= d.day AND r.started_at < d.day + 1
GROUP BY d.day
ORDER BY d.day;
