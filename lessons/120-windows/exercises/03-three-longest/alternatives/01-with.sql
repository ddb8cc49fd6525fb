-- good for: reading from the top to the bottom, the first step first
WITH ranked AS (
  SELECT machine, id, gpu_hours,
    rank() OVER (PARTITION BY machine ORDER BY gpu_hours DESC) AS place
  FROM runs
  WHERE gpu_hours IS NOT NULL
)
SELECT machine, id, gpu_hours, place
FROM ranked
WHERE place <= 3
ORDER BY machine, place, id;
