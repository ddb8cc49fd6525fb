SELECT run_id, step, value
FROM (
  SELECT DISTINCT ON (m.run_id) m.run_id, m.step, m.value
  FROM metrics AS m
  JOIN runs AS r ON r.id = m.run_id
  WHERE r.experiment_id = 1 AND m.name = 'val_loss' AND m.value <> 'NaN'
  ORDER BY m.run_id, m.value, m.step
) AS best
ORDER BY run_id;
