-- step: count
SELECT name, price * 0.8 AS sale_price
FROM products
WHERE price < 5
ORDER BY sale_price, name;
