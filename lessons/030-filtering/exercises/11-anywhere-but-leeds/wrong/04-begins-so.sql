-- step: count
-- variant: leedstown
-- says: a city whose name only begins with Leeds
SELECT id, name, city
FROM customers
WHERE country = 'United Kingdom'
  AND (city NOT LIKE 'Leeds%' OR city IS NULL);
