SELECT count(*)
FROM (VALUES (0), (1), (5), (6), (NULL)) AS arrivals (stars)
WHERE (stars BETWEEN 1 AND 5) IS NOT FALSE;
