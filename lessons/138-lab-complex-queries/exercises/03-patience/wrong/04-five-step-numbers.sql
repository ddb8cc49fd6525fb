-- step: count
WITH best AS (
  SELECT DISTINCT ON (m.run_id) m.run_id, m.step
  FROM metrics AS m JOIN runs AS r ON r.id = m.run_id
  WHERE r.experiment_id = 8 AND r.status = 'finished' AND m.name = 'val_loss'
  ORDER BY m.run_id, m.value, m.step
)
SELECT run_id, step + 5 FROM best ORDER BY run_id;
