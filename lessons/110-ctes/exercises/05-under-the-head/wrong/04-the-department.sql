-- step: rows
SELECT id, name, title, CASE WHEN manager_id = 34 THEN 1 ELSE 2 END AS level
FROM employees
WHERE department_id = 2 AND id <> 34
ORDER BY level, id;
