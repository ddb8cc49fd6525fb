-- step: rows
WITH RECURSIVE ways AS (
  SELECT id, name AS way FROM employees WHERE manager_id = 1 AND department_id = 6
  UNION ALL
  SELECT e.id, w.way || ' > ' || e.name
  FROM ways AS w JOIN employees AS e ON e.manager_id = w.id
)
SELECT id, way
FROM ways
ORDER BY id;
