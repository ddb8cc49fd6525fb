SELECT p.sku, s.pieces
FROM products AS p
LEFT JOIN (SELECT product_id, sum(quantity) AS pieces FROM order_items GROUP BY product_id) AS s ON s.product_id = p.id;
