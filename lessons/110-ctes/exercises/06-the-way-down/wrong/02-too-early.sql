-- step: count
WITH RECURSIVE ways AS (
  SELECT id, department_id, name AS way FROM employees WHERE manager_id IS NULL
  UNION ALL
  SELECT e.id, e.department_id, w.way || ' > ' || e.name
  FROM ways AS w JOIN employees AS e ON e.manager_id = w.id
  WHERE w.department_id = 6
)
SELECT id, way
FROM ways
WHERE department_id = 6
ORDER BY id;
