-- step: count
-- variant: few
SELECT machine, id, gpu_hours, place
FROM (
  SELECT machine, id, gpu_hours,
    rank() OVER (PARTITION BY machine ORDER BY gpu_hours DESC) AS place
  FROM runs
  WHERE gpu_hours IS NOT NULL AND status = 'finished'
) AS ranked
WHERE place <= 3
ORDER BY machine, place, id;
