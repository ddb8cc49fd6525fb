-- good for: reading old queries: the join condition stands in WHERE, where it is easily forgotten
SELECT p.sku, p.name
FROM inventory AS i, products AS p
WHERE p.id = i.product_id AND i.warehouse = 'Leeds' AND i.quantity = 0
ORDER BY p.name, p.sku;
