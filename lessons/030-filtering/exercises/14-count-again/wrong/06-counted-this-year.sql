-- step: count
-- variant: long-ago
-- says: a shelf last counted years ago
SELECT warehouse, product_id, quantity, counted_on
FROM inventory
WHERE warehouse IN ('Bremen', 'Leeds')
  AND quantity <= reorder_at
  AND (counted_on BETWEEN '2024-01-01' AND '2025-10-31' OR counted_on IS NULL)
ORDER BY warehouse, quantity, product_id;
