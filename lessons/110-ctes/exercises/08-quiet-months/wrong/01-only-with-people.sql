-- step: count
SELECT date_trunc('month', hired_on::timestamp)::date AS month, count(*) AS hired
FROM employees
WHERE hired_on >= '2025-01-01' AND hired_on < '2026-01-01'
GROUP BY 1
ORDER BY 1;
