-- step: count
SELECT e.id, e.name
FROM stand_ins AS a
JOIN stand_ins AS b ON b.employee_id = a.stand_in_id AND b.stand_in_id = a.employee_id
JOIN employees AS e ON e.id = a.employee_id
ORDER BY e.id;
