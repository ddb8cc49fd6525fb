-- step: count
SELECT id, started_at, sum(coalesce(gpu_hours, 0)) OVER (ORDER BY started_at, id ROWS UNBOUNDED PRECEDING) AS used
FROM runs
ORDER BY started_at, id;
