-- step: rows
SELECT sku, to_jsonb(products) AS document
FROM products
WHERE category_id = 26;
