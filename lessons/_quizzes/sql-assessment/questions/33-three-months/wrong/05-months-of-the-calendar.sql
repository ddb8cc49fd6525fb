-- step: rows
-- variant: two-years
WITH months AS (
  SELECT date_trunc('month', started_at)::date AS month, count(*) AS runs
  FROM runs
  GROUP BY month
)
SELECT month, runs, round(avg(runs) OVER (ORDER BY month RANGE BETWEEN '2 months' PRECEDING AND CURRENT ROW), 1) AS mean
FROM months
ORDER BY month;
