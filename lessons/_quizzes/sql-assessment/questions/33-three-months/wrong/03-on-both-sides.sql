-- step: rows
WITH months AS (
  SELECT date_trunc('month', started_at)::date AS month, count(*) AS runs
  FROM runs
  GROUP BY month
)
SELECT month, runs, round(avg(runs) OVER (ORDER BY month ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING), 1) AS mean
FROM months
ORDER BY month;
