-- step: count
-- variant: edges
WITH averages AS (
  SELECT department_id, avg(salary) AS average
  FROM employees WHERE left_on IS NULL GROUP BY department_id
)
SELECT e.name, e.department_id, e.salary
FROM employees AS e
JOIN averages AS a ON a.department_id = e.department_id
WHERE e.left_on IS NULL AND e.salary >= a.average
ORDER BY e.department_id, e.salary DESC, e.name;
