-- step: rows
SELECT experiment_id, array_agg(DISTINCT machine ORDER BY machine) AS machines
FROM runs
GROUP BY experiment_id
HAVING count(DISTINCT machine) BETWEEN 1 AND 4;
