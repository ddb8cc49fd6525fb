-- good for: saying what is meant; lesson 5.1 is about it
SELECT p.sku, p.name, p.released_on
FROM products AS p
WHERE NOT EXISTS (SELECT FROM order_items AS i WHERE i.product_id = p.id)
ORDER BY p.sku;
