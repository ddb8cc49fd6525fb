-- good for: a list that a program hands over as one array
SELECT name, email
FROM customers
WHERE country = ANY (ARRAY['Ireland', 'United Kingdom'])
  AND newsletter;
