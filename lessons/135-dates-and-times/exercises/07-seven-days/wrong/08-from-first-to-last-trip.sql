-- step: count
-- variant: no-trips-at-the-ends
WITH february AS (
  SELECT id, (started_at AT TIME ZONE 'Europe/Copenhagen')::date AS day
  FROM trips
  WHERE started_at >= '2025-02-01 00:00+01' AND started_at < '2025-03-01 00:00+01'
), daily AS (
  SELECT d::date AS day, count(f.id) AS trips
  FROM generate_series((SELECT min(day) FROM february), (SELECT max(day) FROM february), interval '1 day') AS d
  LEFT JOIN february AS f ON f.day = d::date
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
