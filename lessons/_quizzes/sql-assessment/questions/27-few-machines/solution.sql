SELECT experiment_id, array_agg(DISTINCT machine ORDER BY machine) AS machines
FROM runs
WHERE machine IS NOT NULL
GROUP BY experiment_id
HAVING count(DISTINCT machine) BETWEEN 1 AND 4;
