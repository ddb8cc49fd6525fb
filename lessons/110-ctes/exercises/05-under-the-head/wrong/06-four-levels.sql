-- step: count
-- variant: deep
-- says: a tree with more levels
WITH one AS (
  SELECT id, name, title, 1 AS level FROM employees WHERE manager_id = 34
), two AS (
  SELECT e.id, e.name, e.title, 2 AS level FROM one JOIN employees AS e ON e.manager_id = one.id
), three AS (
  SELECT e.id, e.name, e.title, 3 AS level FROM two JOIN employees AS e ON e.manager_id = two.id
), four AS (
  SELECT e.id, e.name, e.title, 4 AS level FROM three JOIN employees AS e ON e.manager_id = three.id
)
SELECT * FROM one UNION ALL SELECT * FROM two UNION ALL SELECT * FROM three UNION ALL SELECT * FROM four
ORDER BY level, id;
