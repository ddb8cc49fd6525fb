-- step: rows
SELECT id,
  CASE
    WHEN gpu_hours < 1 THEN 'short'
    WHEN gpu_hours <= 3 THEN 'middle'
    ELSE 'long'
  END AS size
FROM runs;
