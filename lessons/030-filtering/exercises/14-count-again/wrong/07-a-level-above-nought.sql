-- step: count
-- variant: long-ago
SELECT warehouse, product_id, quantity, counted_on
FROM inventory
WHERE warehouse IN ('Bremen', 'Leeds')
  AND quantity <= reorder_at
  AND reorder_at > 0
  AND (counted_on < '2025-11-01' OR counted_on IS NULL)
ORDER BY warehouse, quantity, product_id;
