-- step: count
WITH counted AS (
  SELECT m.run_id, m.step, m.value >= lag(m.value) OVER (PARTITION BY m.run_id ORDER BY m.step) AS worse
  FROM metrics AS m JOIN runs AS r ON r.id = m.run_id
  WHERE r.experiment_id = 8 AND r.status = 'finished' AND m.name = 'val_loss'
), marked AS (
  SELECT run_id, step, worse, count(*) FILTER (WHERE worse IS NOT TRUE) OVER (PARTITION BY run_id ORDER BY step) AS grp
  FROM counted
), waiting AS (
  SELECT run_id, step, row_number() OVER (PARTITION BY run_id, grp ORDER BY step) - 1 AS waited FROM marked
)
SELECT run_id, min(step) FROM waiting WHERE waited = 5 GROUP BY run_id ORDER BY run_id;
