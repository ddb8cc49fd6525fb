-- step: rows
SELECT
  extract(year FROM ordered_at) AS year,
  count(*) FILTER (WHERE status = 'delivered'),
  count(*) FILTER (WHERE status = 'returned'),
  round(100.0 * count(*) FILTER (WHERE status = 'returned') / count(*), 1)
FROM orders
GROUP BY year
ORDER BY year;
