-- step: order
SELECT name, born
FROM customers
ORDER BY extract(year FROM born) DESC NULLS LAST, name;
