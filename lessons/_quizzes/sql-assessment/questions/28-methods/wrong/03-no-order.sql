-- step: order
SELECT split_part(name, ', ', 2) AS method, count(*) AS experiments
FROM experiments
WHERE name LIKE '%, %'
GROUP BY method
ORDER BY method;
