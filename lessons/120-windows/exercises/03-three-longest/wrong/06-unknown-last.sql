-- step: count
-- variant: few
-- says: a machine with fewer than three known lengths
SELECT machine, id, gpu_hours, place
FROM (
  SELECT machine, id, gpu_hours,
    rank() OVER (PARTITION BY machine ORDER BY gpu_hours DESC NULLS LAST) AS place
  FROM runs
  WHERE machine IS NOT NULL
) AS ranked
WHERE place <= 3
ORDER BY machine, place, id;
