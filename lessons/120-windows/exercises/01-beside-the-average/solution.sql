SELECT id, machine, gpu_hours,
  round(avg(gpu_hours) OVER (PARTITION BY machine), 2) AS machine_average
FROM runs
WHERE experiment_id = 4 AND status = 'finished'
ORDER BY machine, id;
