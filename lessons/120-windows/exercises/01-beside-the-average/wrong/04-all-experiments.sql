-- step: rows
SELECT id, machine, gpu_hours, round(machine_average, 2)
FROM (
  SELECT *, avg(gpu_hours) OVER (PARTITION BY machine) AS machine_average
  FROM runs
) AS r
WHERE experiment_id = 4 AND status = 'finished'
ORDER BY machine, id;
