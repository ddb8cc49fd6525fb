-- step: count
-- variant: deep
WITH RECURSIVE under AS (
  SELECT id, name, title, 1 AS level FROM employees WHERE manager_id = 34 AND left_on IS NULL
  UNION ALL
  SELECT e.id, e.name, e.title, u.level + 1
  FROM under AS u
  JOIN employees AS e ON e.manager_id = u.id
)
SELECT id, name, title, level FROM under ORDER BY level, id;
