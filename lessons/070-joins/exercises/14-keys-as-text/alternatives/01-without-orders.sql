-- good for: a join less; the number of the order stands in its lines already
SELECT i.line, p.name, i.quantity
FROM order_items AS i
JOIN products AS p ON p.id = i.product_id
WHERE i.order_id = 4711
ORDER BY i.line;
