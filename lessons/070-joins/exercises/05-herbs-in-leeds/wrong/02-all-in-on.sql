-- step: count
SELECT p.name, i.quantity
FROM products AS p
LEFT JOIN inventory AS i ON i.product_id = p.id AND i.warehouse = 'Leeds' AND p.category_id = 8
ORDER BY p.name;
