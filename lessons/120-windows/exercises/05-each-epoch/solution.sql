SELECT name, step, value,
  value - lag(value) OVER (PARTITION BY name ORDER BY step) AS change
FROM metrics
WHERE run_id = 6 AND name IN ('train_loss', 'val_loss')
ORDER BY name, step;
