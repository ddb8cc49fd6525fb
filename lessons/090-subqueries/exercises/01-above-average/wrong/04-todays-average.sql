-- step: count
-- variant: on-the-average
SELECT sku, name, price
FROM products
WHERE NOT discontinued AND price > 14.5641620111731844
ORDER BY sku;
