-- step: rows
-- variant: small-and-large
-- says: sizes of one, two and three digits
SELECT name, left(split_part(name, ', ', -1), 2)::integer AS size_cm
FROM products
WHERE name LIKE '%, % cm'
ORDER BY size_cm, name;
