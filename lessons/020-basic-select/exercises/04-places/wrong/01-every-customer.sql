-- step: count
SELECT country, city
FROM customers;
