SELECT extract(year FROM paid_at) AS year, method, count(*) AS payments, sum(amount) AS total
FROM payments
GROUP BY year, method
ORDER BY year, method;
