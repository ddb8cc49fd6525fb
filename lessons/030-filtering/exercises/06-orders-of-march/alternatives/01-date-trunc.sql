-- good for: saying which month is meant; an index on ordered_at is of no use to it
SELECT id, ordered_at
FROM orders
WHERE date_trunc('month', ordered_at) = '2025-03-01';
