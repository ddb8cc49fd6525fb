-- step: rows
-- variant: wide-gaps
-- says: a value that occurs twice
SELECT m.step, m.value, round(avg(DISTINCT near.value), 3) AS smooth
FROM metrics AS m
JOIN metrics AS near ON near.run_id = m.run_id AND near.name = m.name
  AND near.step BETWEEN m.step - 2 AND m.step + 2
WHERE m.run_id = 159 AND m.name = 'val_loss'
GROUP BY m.step, m.value
ORDER BY m.step;
