-- step: count
SELECT extract(year FROM paid_at) AS year, method, count(*), sum(amount)
FROM payments
GROUP BY extract(year FROM paid_at), extract(month FROM paid_at), method
ORDER BY year, method;
