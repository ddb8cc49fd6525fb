WITH plants (name, price) AS (VALUES ('Fern', 3), ('Ivy', 3), ('Moss', 5), ('Palm', 3))
SELECT a.name AS first, b.name AS second
FROM plants AS a
JOIN plants AS b ON b.price = a.price AND b.name > a.name
ORDER BY first, second;
