SELECT name, born
FROM customers
ORDER BY born DESC NULLS LAST, name;
