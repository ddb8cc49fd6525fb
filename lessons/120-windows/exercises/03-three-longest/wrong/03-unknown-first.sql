-- step: count
SELECT machine, id, gpu_hours, place
FROM (
  SELECT machine, id, gpu_hours,
    rank() OVER (PARTITION BY machine ORDER BY gpu_hours DESC) AS place
  FROM runs
) AS ranked
WHERE place <= 3
ORDER BY machine, place, id;
