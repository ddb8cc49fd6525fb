-- step: count
SELECT d::date AS day, count(t.id) AS trips
FROM generate_series(timestamp '2025-02-01', '2025-02-27', interval '1 day') AS d
LEFT JOIN trips AS t
  ON t.started_at >= d AT TIME ZONE 'Europe/Copenhagen'
 AND t.started_at < (d + interval '1 day') AT TIME ZONE 'Europe/Copenhagen'
GROUP BY d
ORDER BY d;
