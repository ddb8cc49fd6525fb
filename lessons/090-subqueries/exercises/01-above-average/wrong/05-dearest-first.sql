-- step: order
SELECT sku, name, price
FROM products
WHERE NOT discontinued
  AND price > (SELECT avg(price) FROM products WHERE NOT discontinued)
ORDER BY price DESC;
