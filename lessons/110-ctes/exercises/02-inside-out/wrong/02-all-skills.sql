-- step: count
WITH able AS (
  SELECT department_id FROM employees WHERE left_on IS NULL
), big AS (
  SELECT department_id, count(*) AS people FROM able GROUP BY department_id HAVING count(*) >= 5
)
SELECT d.name, big.people
FROM departments AS d
JOIN big ON big.department_id = d.id
ORDER BY d.name;
