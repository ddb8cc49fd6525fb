SELECT i.line, p.name, i.quantity
FROM orders AS o
JOIN order_items AS i ON i.order_id::text = o.id::text
JOIN products AS p ON p.id::text = i.product_id::text
WHERE o.id = 4711
ORDER BY i.line;
