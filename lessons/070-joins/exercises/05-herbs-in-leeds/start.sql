SELECT p.name, i.quantity
FROM products AS p
LEFT JOIN inventory AS i ON i.product_id = p.id
WHERE p.category_id = 8
  AND i.warehouse = 'Leeds'
ORDER BY p.name;
