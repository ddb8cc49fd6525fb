-- step: count
-- variant: on-the-average
SELECT sku, name, price
FROM products
WHERE NOT discontinued
  AND price >= (SELECT avg(price) FROM products WHERE NOT discontinued)
ORDER BY sku;
