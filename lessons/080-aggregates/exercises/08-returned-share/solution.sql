SELECT
  extract(year FROM ordered_at) AS year,
  count(*) FILTER (WHERE status = 'delivered') AS delivered,
  count(*) FILTER (WHERE status = 'returned') AS returned,
  round(
    100.0 * count(*) FILTER (WHERE status = 'returned')
      / nullif(count(*) FILTER (WHERE status IN ('delivered', 'returned')), 0),
    1
  ) AS per_cent
FROM orders
GROUP BY year
ORDER BY year;
