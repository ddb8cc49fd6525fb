SELECT name, sqrt((x - 3) ^ 2 + (y - 4) ^ 2) AS distance
FROM (VALUES ('sage', 0, 0), ('mint', 3, 6), ('rose', 7, 4)) AS plants (name, x, y)
ORDER BY distance;
