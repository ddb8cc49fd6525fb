-- good for: counting each place as well, with count(*) beside it
SELECT country, city
FROM customers
GROUP BY country, city;
