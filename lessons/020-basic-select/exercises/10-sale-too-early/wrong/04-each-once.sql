-- step: count
-- variant: twins
-- says: two products with the same name and price
SELECT DISTINCT name, price * 0.8 AS sale_price
FROM products
WHERE price * 0.8 < 5
ORDER BY sale_price, name;
