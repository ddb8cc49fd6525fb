SELECT experiment_id, id, started_at, status
FROM runs
WHERE row_number() OVER (PARTITION BY experiment_id ORDER BY started_at DESC) = 1
ORDER BY experiment_id;
