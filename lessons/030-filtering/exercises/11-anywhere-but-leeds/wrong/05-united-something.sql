-- step: count
-- variant: leedstown
SELECT id, name, city
FROM customers
WHERE country LIKE 'United%'
  AND city IS DISTINCT FROM 'Leeds';
