-- step: rows
WITH RECURSIVE months AS (
  SELECT DATE '2025-01-01' AS month
  UNION ALL
  SELECT (month + interval '1 month')::date FROM months WHERE month < '2025-12-01'
)
SELECT m.month, count(e.id) AS hired
FROM months AS m
LEFT JOIN employees AS e ON e.hired_on BETWEEN m.month AND m.month + interval '1 month'
GROUP BY m.month
ORDER BY m.month;
