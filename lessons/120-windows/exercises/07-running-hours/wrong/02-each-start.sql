-- step: rows
SELECT id, started_at, gpu_hours, sum(gpu_hours) OVER (PARTITION BY started_at ORDER BY id) AS total
FROM runs
WHERE experiment_id = 1 AND gpu_hours IS NOT NULL
ORDER BY started_at, id;
