SELECT name, b AS a, a AS b
FROM (VALUES ('x', 1, 2), ('y', 5, 5), ('z', NULL, 3)) AS pairs (name, a, b)
ORDER BY name;
