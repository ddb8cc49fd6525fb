-- step: count
SELECT machine, id, gpu_hours, place
FROM (
  SELECT machine, id, gpu_hours, rank() OVER (ORDER BY gpu_hours DESC) AS place
  FROM runs
  WHERE gpu_hours IS NOT NULL
) AS ranked
WHERE place <= 3
ORDER BY machine, place, id;
