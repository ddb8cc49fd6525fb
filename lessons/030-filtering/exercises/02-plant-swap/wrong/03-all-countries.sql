-- step: count
SELECT name, email
FROM customers
WHERE newsletter;
