-- step: count
-- variant: no-comma
-- says: an experiment whose name has no comma
SELECT split_part(name, ', ', 2) AS method, count(*) AS experiments
FROM experiments
GROUP BY method
ORDER BY experiments DESC, method;
