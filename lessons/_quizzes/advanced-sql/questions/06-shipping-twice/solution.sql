SELECT o.status, sum(o.shipping) AS shipping, sum(i.pieces) AS pieces
FROM orders AS o
LEFT JOIN (SELECT order_id, sum(quantity) AS pieces FROM order_items GROUP BY order_id) AS i ON i.order_id = o.id
GROUP BY o.status;
