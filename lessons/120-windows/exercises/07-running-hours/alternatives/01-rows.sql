-- good for: saying what is meant; counting rows is a little cheaper than looking for peers
SELECT id, started_at, gpu_hours,
  sum(gpu_hours) OVER (ORDER BY started_at, id ROWS UNBOUNDED PRECEDING) AS total
FROM runs
WHERE experiment_id = 1 AND gpu_hours IS NOT NULL
ORDER BY started_at, id;
