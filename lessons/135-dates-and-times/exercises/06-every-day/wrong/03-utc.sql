-- step: rows
SELECT d::date AS day, count(t.id) AS trips
FROM generate_series(timestamp '2025-02-01', '2025-02-28', interval '1 day') AS d
LEFT JOIN trips AS t
  ON t.started_at >= d
 AND t.started_at < (d + interval '1 day')
GROUP BY d
ORDER BY d;
