-- step: error
SELECT machine, id, gpu_hours, rank() OVER (PARTITION BY machine ORDER BY gpu_hours DESC) AS place
FROM runs
WHERE gpu_hours IS NOT NULL AND rank() OVER (PARTITION BY machine ORDER BY gpu_hours DESC) <= 3
ORDER BY machine, place, id;
