WITH daily AS (
  SELECT d::date AS day, count(t.id) AS trips
  FROM generate_series(timestamp '2025-02-01', '2025-02-28', interval '1 day') AS d
  LEFT JOIN trips AS t ON (t.started_at AT TIME ZONE 'Europe/Copenhagen')::date = d::date
  GROUP BY d
), smooth AS (
  SELECT day, trips,
    round(avg(trips) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW), 1) AS average
  FROM daily
)
SELECT day, trips, average
FROM smooth
WHERE day >= '2025-02-08'
ORDER BY day;
