-- step: count
SELECT name, email
FROM customers
WHERE newsletter AND country = 'Ireland'
   OR country = 'United Kingdom';
