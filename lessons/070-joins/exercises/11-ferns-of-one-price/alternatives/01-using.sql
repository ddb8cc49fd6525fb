-- good for: several columns with the same names on both sides
SELECT a.name, b.name AS other, price
FROM products AS a
JOIN products AS b USING (category_id, price)
WHERE category_id = 10 AND a.id < b.id
ORDER BY a.id, b.id;
