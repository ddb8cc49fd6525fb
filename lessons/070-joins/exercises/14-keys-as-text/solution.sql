SELECT i.line, p.name, i.quantity
FROM orders AS o
JOIN order_items AS i ON i.order_id = o.id
JOIN products AS p ON p.id = i.product_id
WHERE o.id = 4711
ORDER BY i.line;
