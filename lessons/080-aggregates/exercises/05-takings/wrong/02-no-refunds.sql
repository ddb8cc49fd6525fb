-- step: rows
SELECT extract(year FROM paid_at) AS year, method, count(*), sum(amount)
FROM payments
WHERE amount > 0
GROUP BY year, method
ORDER BY year, method;
