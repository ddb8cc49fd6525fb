-- good for: columns of the categories in the result; each product has one category, so no row is multiplied
SELECT p.sku, p.name
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
JOIN categories AS parent ON parent.id = k.parent_id
WHERE parent.name = 'Plants'
ORDER BY p.sku;
