-- step: count
SELECT step, value,
  round(avg(value) OVER (ORDER BY step RANGE BETWEEN 2 PRECEDING AND 2 FOLLOWING), 3) AS smooth
FROM metrics
WHERE run_id = 159
ORDER BY step;
