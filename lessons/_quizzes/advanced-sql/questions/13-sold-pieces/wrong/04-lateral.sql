-- step: plan
SELECT p.sku, s.pieces
FROM products AS p
CROSS JOIN LATERAL (SELECT sum(i.quantity) AS pieces FROM order_items AS i WHERE i.product_id = p.id) AS s;
