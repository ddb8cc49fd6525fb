-- good for: a large table with an index on ordered_at: the column stands alone and can be searched
SELECT id, ordered_at AT TIME ZONE 'Europe/Warsaw' AS local_time
FROM orders
WHERE ordered_at >= timestamp '2025-12-31' AT TIME ZONE 'Europe/Warsaw'
  AND ordered_at < timestamp '2026-01-01' AT TIME ZONE 'Europe/Warsaw'
ORDER BY local_time, id;
