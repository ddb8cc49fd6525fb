-- step: count
-- variant: twice-the-best
SELECT run_id, step, value, later
FROM (
  SELECT m.run_id, m.step, m.value,
    rank() OVER (PARTITION BY m.run_id ORDER BY m.value) AS place,
    count(*) OVER (
      PARTITION BY m.run_id ORDER BY m.step
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS later
  FROM metrics AS m
  JOIN runs AS r ON r.id = m.run_id
  WHERE m.name = 'val_loss' AND r.experiment_id = 4 AND r.status = 'finished'
) AS curve
WHERE place = 1
ORDER BY later DESC, run_id;
