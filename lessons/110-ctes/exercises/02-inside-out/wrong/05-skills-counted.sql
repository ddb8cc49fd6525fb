-- step: count
-- variant: listed-twice
-- says: a skill listed twice
WITH able AS (
  SELECT department_id
  FROM employees, unnest(skills) AS skill
  WHERE skill = 'sql' AND left_on IS NULL
), big AS (
  SELECT department_id, count(*) AS people
  FROM able GROUP BY department_id HAVING count(*) >= 5
)
SELECT d.name, big.people
FROM departments AS d
JOIN big ON big.department_id = d.id
ORDER BY d.name;
