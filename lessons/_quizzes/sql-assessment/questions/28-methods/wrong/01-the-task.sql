-- step: count
SELECT split_part(name, ', ', 1) AS method, count(*) AS experiments
FROM experiments
WHERE name LIKE '%, %'
GROUP BY method
ORDER BY experiments DESC, method;
