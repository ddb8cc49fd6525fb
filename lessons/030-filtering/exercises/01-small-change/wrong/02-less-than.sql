-- step: count
-- variant: five-exactly
-- says: a product that costs exactly 5.00
SELECT name, price
FROM products
WHERE price < 5;
