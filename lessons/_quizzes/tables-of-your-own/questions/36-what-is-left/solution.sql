SELECT count(*)
FROM (VALUES (5), (8), (NULL), (5), (2), (NULL)) AS parcels (grams)
WHERE (grams <> 5) IS NOT TRUE;
