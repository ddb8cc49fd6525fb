SELECT name, replace(split_part(name, ', ', -1), ' cm', '')::integer AS size_cm
FROM products
WHERE name LIKE '%, % cm'
ORDER BY size_cm, name;
