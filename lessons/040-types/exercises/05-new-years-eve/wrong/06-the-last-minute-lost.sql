-- step: count
-- variant: midnights
-- says: an order exactly at midnight
SELECT id, ordered_at AT TIME ZONE 'Europe/Warsaw' AS local_time
FROM orders
WHERE ordered_at > timestamp '2025-12-31' AT TIME ZONE 'Europe/Warsaw'
  AND ordered_at < timestamp '2026-01-01' AT TIME ZONE 'Europe/Warsaw'
ORDER BY ordered_at, id;
