WITH used (day, hours) AS (
  VALUES (1, 10), (2, 20), (2, 20), (4, 5), (5, 1)
), sums AS (
  SELECT day,
    sum(hours) OVER (ORDER BY day ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS a,
    sum(hours) OVER (ORDER BY day RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) AS b,
    sum(hours) OVER (ORDER BY day GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) AS c,
    sum(hours) OVER (ORDER BY day) AS d
  FROM used
)
SELECT a AS "A", b AS "B", c AS "C", d AS "D"
FROM sums
WHERE day = 4;
