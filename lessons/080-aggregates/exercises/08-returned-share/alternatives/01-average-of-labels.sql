-- good for: a share as the mean of zeros and ones; NULL rows take no part, and nothing is divided
SELECT
  extract(year FROM ordered_at) AS year,
  count(*) FILTER (WHERE status = 'delivered') AS delivered,
  count(*) FILTER (WHERE status = 'returned') AS returned,
  round(100 * avg(CASE status WHEN 'returned' THEN 1 WHEN 'delivered' THEN 0 END), 1) AS per_cent
FROM orders
GROUP BY year
ORDER BY year;
