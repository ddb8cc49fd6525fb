-- good for: reading the table only once
WITH paid AS (
  SELECT name, department_id, salary, avg(salary) OVER (PARTITION BY department_id) AS average
  FROM employees
  WHERE left_on IS NULL AND department_id IS NOT NULL
)
SELECT name, department_id, salary
FROM paid
WHERE salary > average
ORDER BY department_id, salary DESC, name;
