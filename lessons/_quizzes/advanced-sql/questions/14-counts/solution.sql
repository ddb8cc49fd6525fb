SELECT count(*) AS "all", count(stars) AS given, count(DISTINCT stars) AS different, sum(stars) AS total
FROM (VALUES (5), (3), (NULL), (5)) AS reviews (stars);
