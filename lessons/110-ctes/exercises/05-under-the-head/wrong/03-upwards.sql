-- step: count
WITH RECURSIVE under AS (
  SELECT id, name, title, manager_id, 1 AS level FROM employees WHERE manager_id = 34
  UNION ALL
  SELECT e.id, e.name, e.title, e.manager_id, u.level + 1
  FROM under AS u JOIN employees AS e ON e.id = u.manager_id
)
SELECT id, name, title, level
FROM under
ORDER BY level, id;
