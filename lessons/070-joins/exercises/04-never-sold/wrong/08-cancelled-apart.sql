-- step: count
-- variant: cancelled-alone
SELECT p.sku, p.name, p.released_on
FROM products AS p
WHERE NOT EXISTS (
  SELECT FROM order_items AS i
  JOIN orders AS o ON o.id = i.order_id
  WHERE i.product_id = p.id AND o.status <> 'cancelled'
)
ORDER BY p.sku;
