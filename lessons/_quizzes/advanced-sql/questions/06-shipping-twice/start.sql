SELECT o.status, sum(o.shipping) AS shipping, sum(i.quantity) AS pieces
FROM orders AS o
LEFT JOIN order_items AS i ON i.order_id = o.id
GROUP BY o.status;
