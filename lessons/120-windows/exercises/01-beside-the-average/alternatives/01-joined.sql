-- good for: a database without window functions; it reads the runs twice
SELECT r.id, r.machine, r.gpu_hours, round(a.average, 2) AS machine_average
FROM runs AS r
JOIN (
  SELECT machine, avg(gpu_hours) AS average
  FROM runs
  WHERE experiment_id = 4 AND status = 'finished'
  GROUP BY machine
) AS a ON a.machine IS NOT DISTINCT FROM r.machine
WHERE r.experiment_id = 4 AND r.status = 'finished'
ORDER BY r.machine, r.id;
