SELECT name, price * 0.8 AS sale_price
FROM products
WHERE sale_price < 5
ORDER BY sale_price, name;
