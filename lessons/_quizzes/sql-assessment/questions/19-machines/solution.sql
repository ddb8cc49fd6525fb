SELECT experiment_id, count(DISTINCT machine) AS machines, count(*) - count(machine) AS laptop
FROM runs
GROUP BY experiment_id;
