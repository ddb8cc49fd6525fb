-- step: rows
-- variant: odd-projects
WITH work AS (
  SELECT project_id, sum(hours) AS open_hours FROM tasks WHERE done_on IS NULL GROUP BY project_id
), teams AS (
  SELECT a.project_id, count(*) AS people
  FROM assignments AS a
  JOIN employees AS e ON e.id = a.employee_id
  WHERE e.left_on IS NULL
  GROUP BY a.project_id
)
SELECT p.name, coalesce(w.open_hours, 0) AS open_hours, coalesce(t.people, 0) AS people
FROM projects AS p
LEFT JOIN work AS w ON w.project_id = p.id
LEFT JOIN teams AS t ON t.project_id = p.id
ORDER BY p.name;
