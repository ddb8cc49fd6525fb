WITH parcels (grams) AS (SELECT 1 WHERE false)
SELECT count(grams) AS number, max(grams) AS heaviest, sum(grams) AS total
FROM parcels;
