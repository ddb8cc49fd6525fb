-- step: count
-- variant: unknown
SELECT experiment_id, array_agg(DISTINCT machine ORDER BY machine) FILTER (WHERE machine IS NOT NULL) AS machines
FROM runs
GROUP BY experiment_id
HAVING count(DISTINCT machine) <= 4;
