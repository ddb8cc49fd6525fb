-- step: order
-- variant: later-first
-- says: runs whose numbers do not follow the time
SELECT id, started_at, sum(coalesce(gpu_hours, 0)) OVER (ORDER BY started_at, id ROWS UNBOUNDED PRECEDING) AS used
FROM runs
WHERE experiment_id = 1
ORDER BY id;
