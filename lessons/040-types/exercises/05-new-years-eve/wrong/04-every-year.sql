-- step: count
SELECT id, ordered_at AT TIME ZONE 'Europe/Warsaw' AS local_time
FROM orders
WHERE to_char(ordered_at AT TIME ZONE 'Europe/Warsaw', 'MM-DD') = '12-31'
ORDER BY ordered_at, id;
