-- step: rows
-- variant: unknown-first
-- says: a first run whose hours are not known
SELECT id, started_at, sum(gpu_hours) OVER (ORDER BY started_at, id ROWS UNBOUNDED PRECEDING) AS used
FROM runs
WHERE experiment_id = 1
ORDER BY started_at, id;
