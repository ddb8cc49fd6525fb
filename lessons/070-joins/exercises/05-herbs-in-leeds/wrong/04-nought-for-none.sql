-- step: rows
SELECT p.name, coalesce(i.quantity, 0)
FROM products AS p
LEFT JOIN inventory AS i ON i.product_id = p.id AND i.warehouse = 'Leeds'
WHERE p.category_id = 8
ORDER BY p.name;
