WITH sales (id, day, pieces) AS (VALUES (1, 1, 5), (2, 2, 1), (3, 2, 3), (4, 3, 2))
SELECT id,
  sum(pieces) OVER (ORDER BY day) AS by_default,
  sum(pieces) OVER (ORDER BY day, id ROWS UNBOUNDED PRECEDING) AS by_rows
FROM sales
ORDER BY id;
