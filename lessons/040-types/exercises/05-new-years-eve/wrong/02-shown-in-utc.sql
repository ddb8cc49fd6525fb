-- step: rows
SELECT id, ordered_at AT TIME ZONE 'UTC' AS local_time
FROM orders
WHERE (ordered_at AT TIME ZONE 'Europe/Warsaw')::date = '2025-12-31'
ORDER BY ordered_at, id;
