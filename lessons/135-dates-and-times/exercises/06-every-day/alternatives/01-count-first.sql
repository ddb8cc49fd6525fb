-- good for: a join of few rows
SELECT d::date AS day, coalesce(n, 0) AS trips
FROM generate_series(timestamp '2025-02-01', '2025-02-28', interval '1 day') AS d
LEFT JOIN (
  SELECT (started_at AT TIME ZONE 'Europe/Copenhagen')::date AS day, count(*) AS n
  FROM trips
  GROUP BY day
) AS t ON t.day = d::date
ORDER BY d;
