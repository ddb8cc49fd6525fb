-- step: error
-- variant: small-and-large
SELECT name, replace(split_part(name, ', ', -1), ' cm', '')::integer AS size_cm
FROM products
WHERE name ILIKE '%, % cm'
ORDER BY size_cm, name;
