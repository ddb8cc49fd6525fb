-- good for: saying in one comparison that NULL is another value too
SELECT id, name, city
FROM customers
WHERE country = 'United Kingdom'
  AND city IS DISTINCT FROM 'Leeds';
