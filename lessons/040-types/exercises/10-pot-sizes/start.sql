SELECT name, split_part(name, ', ', -1)::integer AS size_cm
FROM products
WHERE name LIKE '%, % cm'
ORDER BY size_cm, name;
