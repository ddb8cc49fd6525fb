-- good for: a period whose length is told, not its end
SELECT id, ordered_at
FROM orders
WHERE ordered_at >= timestamptz '2025-03-01'
  AND ordered_at < timestamptz '2025-03-01' + interval '1 month';
