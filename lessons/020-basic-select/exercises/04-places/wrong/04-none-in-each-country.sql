-- step: count
-- variant: all-cities-told
SELECT DISTINCT country, city FROM customers WHERE city IS NOT NULL
UNION
SELECT DISTINCT country, NULL FROM customers;
