-- step: count
SELECT DISTINCT ON (city) country, city
FROM customers;
