-- step: rows
SELECT extract(year FROM paid_at) AS year, method, count(*), avg(amount)
FROM payments
GROUP BY year, method
ORDER BY year, method;
