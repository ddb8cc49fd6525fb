-- step: count
-- variant: another-land
SELECT name, email
FROM customers
WHERE (country = 'Ireland' OR country LIKE 'United%')
  AND newsletter;
