-- step: count
-- variant: new-years-eve
SELECT c.name, o.id, p.name AS product, sum(i.quantity) AS quantity
FROM customers AS c
JOIN orders AS o ON o.customer_id = c.id
JOIN order_items AS i ON i.order_id = o.id
JOIN products AS p ON p.id = i.product_id
JOIN categories AS k ON k.id = p.category_id
WHERE c.country = 'Ireland'
  AND o.ordered_at >= '2025-01-01' AND o.ordered_at < '2026-01-01'
  AND o.status <> 'cancelled'
  AND k.name = 'Roses'
GROUP BY c.id, o.id, p.id
ORDER BY o.id, min(i.line);
