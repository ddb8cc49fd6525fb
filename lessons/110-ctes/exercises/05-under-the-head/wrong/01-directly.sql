-- step: count
SELECT id, name, title, 1 AS level
FROM employees
WHERE manager_id = 34
ORDER BY level, id;
