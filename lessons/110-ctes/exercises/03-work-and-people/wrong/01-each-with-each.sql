-- step: rows
SELECT p.name, coalesce(sum(t.hours), 0) AS open_hours, count(DISTINCT a.employee_id) AS people
FROM projects AS p
LEFT JOIN tasks AS t ON t.project_id = p.id AND t.done_on IS NULL
LEFT JOIN assignments AS a ON a.project_id = p.id
GROUP BY p.id, p.name
ORDER BY p.name;
