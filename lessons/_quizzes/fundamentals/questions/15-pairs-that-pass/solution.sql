SELECT count(DISTINCT (hall, seat))
FROM (VALUES ('North', 1), ('North', 2), ('South', 1), ('North', 1), ('South', NULL), ('south', 1)) AS tickets (hall, seat)
WHERE hall IS NOT NULL AND seat IS NOT NULL;
