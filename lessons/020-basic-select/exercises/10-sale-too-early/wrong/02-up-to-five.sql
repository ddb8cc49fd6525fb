-- step: count
-- variant: exactly-five
-- says: a product that costs exactly 5.00 in the sale
SELECT name, price * 0.8 AS sale_price
FROM products
WHERE price * 0.8 <= 5
ORDER BY sale_price, name;
