-- step: count
SELECT name, born
FROM customers
WHERE born IS NOT NULL
ORDER BY born DESC, name;
