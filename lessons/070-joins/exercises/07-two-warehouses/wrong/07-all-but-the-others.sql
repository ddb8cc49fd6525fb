-- step: count
-- variant: another-warehouse
SELECT product_id,
  max(quantity) FILTER (WHERE warehouse = 'Leeds') AS leeds,
  max(quantity) FILTER (WHERE warehouse = 'Poznań') AS poznan
FROM inventory
WHERE warehouse NOT IN ('Bremen', 'Lyon')
GROUP BY product_id
ORDER BY product_id;
