-- step: rows
-- variant: longer
-- says: a family with three letters
SELECT sku, split_part(sku, '-', 1) AS family, right(sku, 3)::integer AS number
FROM products
ORDER BY family, number;
