-- step: rows
-- variant: lost-steps
-- says: a step that was lost
SELECT m.name, m.step, m.value, m.value - p.value AS change
FROM metrics AS m
LEFT JOIN metrics AS p ON p.run_id = m.run_id AND p.name = m.name AND p.step = m.step - 1
WHERE m.run_id = 6 AND m.name IN ('train_loss', 'val_loss')
ORDER BY m.name, m.step;
