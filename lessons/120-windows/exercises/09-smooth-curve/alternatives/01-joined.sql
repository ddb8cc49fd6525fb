-- good for: seeing what the frame does; it compares each row with each other one
SELECT m.step, m.value, round(avg(near.value), 3) AS smooth
FROM metrics AS m
JOIN metrics AS near ON near.run_id = m.run_id AND near.name = m.name
  AND near.step BETWEEN m.step - 2 AND m.step + 2
WHERE m.run_id = 159 AND m.name = 'val_loss'
GROUP BY m.step, m.value
ORDER BY m.step;
