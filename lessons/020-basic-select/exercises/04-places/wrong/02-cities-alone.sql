-- step: columns
SELECT DISTINCT city
FROM customers;
