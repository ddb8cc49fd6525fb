-- step: rows
WITH able AS (
  SELECT department_id, name FROM employees WHERE 'sql' = ANY (skills) AND left_on IS NULL
), big AS (
  SELECT department_id, count(DISTINCT name) AS people
  FROM able GROUP BY department_id HAVING count(DISTINCT name) >= 5
)
SELECT d.name, big.people
FROM departments AS d
JOIN big ON big.department_id = d.id
ORDER BY d.name;
