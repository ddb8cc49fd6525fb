-- step: columns
SELECT extract(year FROM paid_at) AS year, count(*), sum(amount)
FROM payments
GROUP BY year
ORDER BY year;
