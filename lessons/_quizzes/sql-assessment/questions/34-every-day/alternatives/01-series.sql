-- good for: counting up: generate_series makes rows without recursion
SELECT d.day::date, count(r.id) AS runs
FROM generate_series('2025-03-01'::timestamptz, '2025-03-31', '1 day') AS d (day)
LEFT JOIN runs AS r ON r.started_at >= d.day AND r.started_at < d.day + interval '1 day'
GROUP BY d.day
ORDER BY d.day;
