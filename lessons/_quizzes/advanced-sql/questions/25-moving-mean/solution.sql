SELECT mean FROM (
  SELECT day, avg(pieces) OVER (ORDER BY day ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS mean
  FROM (VALUES (1, 4), (2, 10), (3, 4), (4, 6), (5, 8)) AS sales (day, pieces)
) AS means WHERE day = 5;
