-- step: count
WITH work AS (
  SELECT project_id, sum(hours) AS open_hours FROM tasks WHERE done_on IS NULL GROUP BY project_id
), teams AS (
  SELECT project_id, count(*) AS people FROM assignments GROUP BY project_id
)
SELECT p.name, w.open_hours, t.people
FROM projects AS p
JOIN work AS w ON w.project_id = p.id
JOIN teams AS t ON t.project_id = p.id
ORDER BY p.name;
