-- step: count
-- variant: three-curves
WITH curve AS (
  SELECT m.run_id, m.step, m.value,
    min(m.value) OVER (PARTITION BY m.run_id ORDER BY m.step) AS best
  FROM metrics AS m JOIN runs AS r ON r.id = m.run_id
  WHERE r.experiment_id = 8 AND r.status = 'finished' AND m.name = 'val_loss'
), counted AS (
  SELECT run_id, step, count(*) FILTER (WHERE value = best) OVER (PARTITION BY run_id ORDER BY step) AS n FROM curve
), waiting AS (
  SELECT run_id, step, row_number() OVER (PARTITION BY run_id, n ORDER BY step) - 1 AS waited FROM counted
)
SELECT run_id, min(step) FROM waiting WHERE waited = 5 GROUP BY run_id ORDER BY run_id;
