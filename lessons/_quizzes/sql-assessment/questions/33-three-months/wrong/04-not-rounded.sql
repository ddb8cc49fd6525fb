-- step: rows
WITH months AS (
  SELECT date_trunc('month', started_at)::date AS month, count(*) AS runs
  FROM runs
  GROUP BY month
)
SELECT month, runs, avg(runs) OVER (ORDER BY month ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS mean
FROM months
ORDER BY month;
