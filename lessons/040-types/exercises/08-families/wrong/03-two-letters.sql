-- step: rows
-- variant: longer
-- says: a family with three letters
SELECT sku, left(sku, 2) AS family, substr(sku, 4)::integer AS number
FROM products
WHERE sku NOT LIKE '___-%'
UNION ALL
SELECT sku, left(sku, 2), 1
FROM products
WHERE sku LIKE '___-%'
ORDER BY family, number;
