SELECT p.sku, (SELECT sum(i.quantity) FROM order_items AS i WHERE i.product_id = p.id) AS pieces
FROM products AS p;
