WITH pots (size) AS (VALUES (9), (12), (9), (15), (12))
SELECT DISTINCT size FROM pots ORDER BY size DESC;
