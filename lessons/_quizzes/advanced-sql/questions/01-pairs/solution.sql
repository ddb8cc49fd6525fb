WITH l (k) AS (VALUES (1), (2), (2), (3), (NULL)), r (k) AS (VALUES (2), (2), (3), (4), (NULL))
SELECT count(*) FROM l JOIN r ON r.k = l.k;
