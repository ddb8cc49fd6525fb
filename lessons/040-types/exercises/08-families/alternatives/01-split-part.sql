-- good for: one part of a text, when nobody needs the array
SELECT sku, split_part(sku, '-', 1) AS family, split_part(sku, '-', 2)::integer AS number
FROM products
ORDER BY family, number;
