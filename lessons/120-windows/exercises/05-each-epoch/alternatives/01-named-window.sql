-- good for: several functions over the same window, which is then written once
SELECT name, step, value, value - lag(value) OVER curve AS change
FROM metrics
WHERE run_id = 6 AND name IN ('train_loss', 'val_loss')
WINDOW curve AS (PARTITION BY name ORDER BY step)
ORDER BY name, step;
