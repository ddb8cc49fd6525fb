-- step: rows
SELECT id, machine, gpu_hours, round(avg(gpu_hours), 2) AS machine_average
FROM runs
WHERE experiment_id = 4 AND status = 'finished'
GROUP BY id, machine, gpu_hours
ORDER BY machine, id;
