-- step: count
-- variant: a-new-year
-- says: a year in which nothing has arrived yet
SELECT
  extract(year FROM ordered_at) AS year,
  count(*) FILTER (WHERE status = 'delivered'),
  count(*) FILTER (WHERE status = 'returned'),
  round(100.0 * count(*) FILTER (WHERE status = 'returned') / count(*), 1)
FROM orders
WHERE status IN ('delivered', 'returned')
GROUP BY year
ORDER BY year;
