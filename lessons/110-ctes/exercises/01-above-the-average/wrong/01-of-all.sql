-- step: count
WITH averages AS (SELECT avg(salary) AS average FROM employees WHERE left_on IS NULL)
SELECT name, department_id, salary
FROM employees, averages
WHERE left_on IS NULL AND salary > average AND department_id IS NOT NULL
ORDER BY department_id, salary DESC, name;
