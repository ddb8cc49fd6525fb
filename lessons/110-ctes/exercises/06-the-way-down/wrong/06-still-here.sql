-- step: count
-- variant: somebody-left
-- says: a manager in the department who has left
WITH RECURSIVE ways AS (
  SELECT id, department_id, name AS way
  FROM employees
  WHERE manager_id IS NULL AND left_on IS NULL
  UNION ALL
  SELECT e.id, e.department_id, w.way || ' > ' || e.name
  FROM ways AS w
  JOIN employees AS e ON e.manager_id = w.id
  WHERE e.left_on IS NULL
)
SELECT id, way
FROM ways
WHERE department_id = 6
ORDER BY id;
