-- step: count
-- variant: same-names
SELECT a.name, b.name AS other, a.price
FROM products AS a
JOIN products AS b ON b.category_id = a.category_id AND b.price = a.price AND a.id < b.id
WHERE a.category_id = 10 AND NOT a.discontinued AND NOT b.discontinued
ORDER BY a.id, b.id;
