-- step: count
-- variant: leedstown
-- says: a city or a country whose name is only similar
SELECT id, name, city
FROM customers
WHERE country = 'United Kingdom'
  AND (city NOT LIKE 'Leeds%' OR city IS NULL);
