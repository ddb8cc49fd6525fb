-- good for: a unit after the first blank, whatever it is called
SELECT name, split_part(split_part(name, ', ', -1), ' ', 1)::integer AS size_cm
FROM products
WHERE name LIKE '%, % cm'
ORDER BY size_cm, name;
