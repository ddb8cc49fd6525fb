-- good for: other systems too: number the rows of each run
SELECT run_id, step, value
FROM (
  SELECT m.run_id, m.step, m.value, row_number() OVER (PARTITION BY m.run_id ORDER BY m.value, m.step) AS place
  FROM metrics AS m
  JOIN runs AS r ON r.id = m.run_id
  WHERE r.experiment_id = 1 AND m.name = 'val_loss' AND m.value <> 'NaN'
) AS numbered
WHERE place = 1
ORDER BY run_id;
