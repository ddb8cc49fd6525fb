-- step: count
SELECT run_id, step, value, later
FROM (
  SELECT m.run_id, m.step, m.value,
    row_number() OVER (PARTITION BY m.run_id ORDER BY m.value, m.step) AS place,
    count(*) OVER (
      PARTITION BY m.run_id ORDER BY m.step
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS later
  FROM metrics AS m
  JOIN runs AS r ON r.id = m.run_id
  WHERE m.name = 'val_loss' AND r.experiment_id = 4
) AS curve
WHERE place = 1
ORDER BY later DESC, run_id;
