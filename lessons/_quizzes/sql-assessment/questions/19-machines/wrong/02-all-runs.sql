-- step: rows
SELECT experiment_id, count(DISTINCT machine) AS machines, count(*) AS laptop
FROM runs
GROUP BY experiment_id;
