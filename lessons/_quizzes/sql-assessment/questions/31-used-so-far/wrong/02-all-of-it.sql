-- step: rows
SELECT id, started_at, sum(coalesce(gpu_hours, 0)) OVER () AS used
FROM runs
WHERE experiment_id = 1
ORDER BY started_at, id;
