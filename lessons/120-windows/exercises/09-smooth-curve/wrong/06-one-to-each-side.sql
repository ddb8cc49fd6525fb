-- step: rows
SELECT step, value,
  round(avg(value) OVER (ORDER BY step RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING), 3) AS smooth
FROM metrics
WHERE run_id = 159 AND name = 'val_loss'
ORDER BY step;
