SELECT id, name, city
FROM customers
WHERE country = 'United Kingdom'
  AND (city <> 'Leeds' OR city IS NULL);
