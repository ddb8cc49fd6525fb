-- step: count
SELECT sku, name, price
FROM products
WHERE category_id >= 26;
