-- step: types
SELECT name, split_part(name, ', ', -1) AS size_cm
FROM products
WHERE name LIKE '%, % cm'
ORDER BY size_cm, name;
