-- step: rows
-- variant: gone-again
-- says: has left
WITH RECURSIVE months AS (
  SELECT DATE '2025-01-01' AS month
  UNION ALL
  SELECT (month + interval '1 month')::date
  FROM months
  WHERE month < '2025-12-01'
)
SELECT m.month, count(e.id) AS hired
FROM months AS m
LEFT JOIN employees AS e
  ON e.hired_on >= m.month AND e.hired_on < m.month + interval '1 month' AND e.left_on IS NULL
GROUP BY m.month
ORDER BY m.month;
