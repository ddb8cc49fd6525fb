-- step: count
-- variant: quiet-hours
SELECT h AS hour, count(t.id) AS trips
FROM generate_series(0, 23) AS h
LEFT JOIN trips AS t
  ON extract(hour FROM started_at AT TIME ZONE 'Europe/Copenhagen') = h
  AND extract(isodow FROM started_at AT TIME ZONE 'Europe/Copenhagen') <= 5
GROUP BY h
ORDER BY h;
