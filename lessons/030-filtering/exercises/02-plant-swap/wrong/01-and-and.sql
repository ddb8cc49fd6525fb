-- step: count
SELECT name, email
FROM customers
WHERE country = 'Ireland'
  AND country = 'United Kingdom'
  AND newsletter;
