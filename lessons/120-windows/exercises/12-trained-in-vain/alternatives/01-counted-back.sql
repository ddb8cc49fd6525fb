-- good for: doing without a frame; a number that counts from the end is one more than what comes after
WITH curve AS (
  SELECT m.run_id, m.step, m.value,
    row_number() OVER (PARTITION BY m.run_id ORDER BY m.value, m.step) AS place,
    row_number() OVER (PARTITION BY m.run_id ORDER BY m.step DESC) - 1 AS later
  FROM metrics AS m
  JOIN runs AS r ON r.id = m.run_id
  WHERE m.name = 'val_loss' AND r.experiment_id = 4 AND r.status = 'finished'
)
SELECT run_id, step, value, later
FROM curve
WHERE place = 1
ORDER BY later DESC, run_id;
