-- step: rows
SELECT step, value,
  round(sum(value) OVER (ORDER BY step RANGE BETWEEN 2 PRECEDING AND 2 FOLLOWING) / 5, 3) AS smooth
FROM metrics
WHERE run_id = 159 AND name = 'val_loss'
ORDER BY step;
