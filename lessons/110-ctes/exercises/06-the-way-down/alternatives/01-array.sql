-- good for: a way whose parts are needed again, to count them or to sort by them
WITH RECURSIVE ways AS (
  SELECT id, department_id, ARRAY[name] AS names
  FROM employees
  WHERE manager_id IS NULL
  UNION ALL
  SELECT e.id, e.department_id, w.names || e.name
  FROM ways AS w
  JOIN employees AS e ON e.manager_id = w.id
)
SELECT id, array_to_string(names, ' > ') AS way
FROM ways
WHERE department_id = 6
ORDER BY id;
