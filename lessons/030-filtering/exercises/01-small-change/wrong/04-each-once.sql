-- step: count
-- variant: twins
-- says: two products with the same name and price
SELECT DISTINCT name, price
FROM products
WHERE price <= 5;
