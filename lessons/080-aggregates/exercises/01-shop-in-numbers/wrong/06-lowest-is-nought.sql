-- step: rows
-- variant: nothing-for-sale
SELECT count(*), 0.00, max(price), avg(price)
FROM products
WHERE NOT discontinued;
