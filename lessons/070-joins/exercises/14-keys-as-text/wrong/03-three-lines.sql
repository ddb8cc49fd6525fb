-- step: count
-- variant: more-lines
-- says: an order with other lines
SELECT i.line, p.name, i.quantity
FROM order_items AS i
JOIN products AS p ON p.id = i.product_id
WHERE i.order_id = 4711
ORDER BY i.line
LIMIT 3;
