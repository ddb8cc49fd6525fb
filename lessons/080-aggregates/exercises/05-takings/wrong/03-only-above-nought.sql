-- step: count
-- variant: a-new-method
-- says: a year and a method with refunds alone
SELECT extract(year FROM paid_at) AS year, method, count(*), sum(amount)
FROM payments
GROUP BY year, method
HAVING sum(amount) > 0
ORDER BY year, method;
