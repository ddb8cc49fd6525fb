-- good for: a list of values that may grow
SELECT name, email
FROM customers
WHERE country IN ('Ireland', 'United Kingdom')
  AND newsletter;
