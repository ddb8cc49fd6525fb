-- step: order
SELECT extract(year FROM paid_at) AS year, method, count(*), sum(amount)
FROM payments
GROUP BY year, method
ORDER BY method, year;
