-- good for: three warehouses and more: one left join for each, from a table that has all products
SELECT products.id AS product_id, l.quantity AS leeds, p.quantity AS poznan
FROM products
LEFT JOIN inventory AS l ON l.product_id = products.id AND l.warehouse = 'Leeds'
LEFT JOIN inventory AS p ON p.product_id = products.id AND p.warehouse = 'Poznań'
WHERE l.product_id IS NOT NULL OR p.product_id IS NOT NULL
ORDER BY products.id;
