-- step: rows
SELECT experiment_id, count(DISTINCT coalesce(machine, 'laptop')) AS machines, count(*) - count(machine) AS laptop
FROM runs
GROUP BY experiment_id;
