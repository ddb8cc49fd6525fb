-- step: count
-- variant: small-and-large
-- says: sizes of one, two and three digits
SELECT DISTINCT name, replace(split_part(name, ', ', -1), ' cm', '')::integer AS size_cm
FROM products
WHERE name LIKE '%, % cm'
ORDER BY size_cm, name;
