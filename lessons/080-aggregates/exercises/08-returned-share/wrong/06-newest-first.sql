-- step: order
SELECT
  extract(year FROM ordered_at) AS year,
  count(*) FILTER (WHERE status = 'delivered'),
  count(*) FILTER (WHERE status = 'returned'),
  round(100.0 * count(*) FILTER (WHERE status = 'returned')
    / nullif(count(*) FILTER (WHERE status IN ('delivered', 'returned')), 0), 1)
FROM orders
GROUP BY year
ORDER BY year DESC;
