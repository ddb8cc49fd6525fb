SELECT DISTINCT country, city
FROM customers;
