WITH results (run, accuracy) AS (
  VALUES ('A', 0.91), ('B', 0.91), ('C', 0.90), ('D', 0.90), ('E', 0.88)
), ranked AS (
  SELECT run,
    rank() OVER (ORDER BY accuracy DESC) AS place,
    dense_rank() OVER (ORDER BY accuracy DESC) AS level,
    row_number() OVER (ORDER BY accuracy DESC) AS number
  FROM results
)
SELECT
  max(place) FILTER (WHERE run = 'C') AS "C, rank",
  max(level) FILTER (WHERE run = 'C') AS "C, dense_rank",
  max(place) FILTER (WHERE run = 'E') AS "E, rank",
  max(level) FILTER (WHERE run = 'E') AS "E, dense_rank",
  max(number) FILTER (WHERE run = 'E') AS "E, row_number"
FROM ranked;
