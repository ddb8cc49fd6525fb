-- step: count
-- variant: all-cities-told
SELECT min(country), city FROM customers WHERE city IS NOT NULL GROUP BY city
UNION
SELECT country, city FROM customers WHERE city IS NULL;
