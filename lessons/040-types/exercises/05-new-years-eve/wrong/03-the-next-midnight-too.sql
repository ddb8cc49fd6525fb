-- step: count
-- variant: midnights
-- says: an order exactly at midnight
SELECT id, ordered_at AT TIME ZONE 'Europe/Warsaw' AS local_time
FROM orders
WHERE ordered_at AT TIME ZONE 'Europe/Warsaw' BETWEEN '2025-12-31' AND '2026-01-01'
ORDER BY ordered_at, id;
