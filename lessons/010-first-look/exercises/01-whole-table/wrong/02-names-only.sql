-- step: columns
SELECT name
FROM categories;
