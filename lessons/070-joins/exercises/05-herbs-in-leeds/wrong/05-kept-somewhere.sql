-- step: count
-- variant: kept-nowhere
-- says: a herb that no warehouse keeps
SELECT DISTINCT p.name, leeds.quantity
FROM products AS p
JOIN inventory AS i ON i.product_id = p.id
LEFT JOIN inventory AS leeds ON leeds.product_id = p.id AND leeds.warehouse = 'Leeds'
WHERE p.category_id = 8
ORDER BY p.name;
