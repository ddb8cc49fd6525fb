-- step: count
SELECT *
FROM categories
LIMIT 5;
