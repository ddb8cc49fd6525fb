-- good for: a long expression that is written once and used under its name
SELECT name, sale_price
FROM (SELECT name, price * 0.8 AS sale_price FROM products) AS sale
WHERE sale_price < 5
ORDER BY sale_price, name;
