SELECT name, email
FROM customers
WHERE (country = 'Ireland' OR country = 'United Kingdom')
  AND newsletter;
