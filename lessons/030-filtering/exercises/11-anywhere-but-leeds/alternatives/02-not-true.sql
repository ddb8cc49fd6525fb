-- good for: keeping all that a condition does not surely hold for, whatever the condition is
SELECT id, name, city
FROM customers
WHERE country = 'United Kingdom'
  AND (city = 'Leeds') IS NOT TRUE;
