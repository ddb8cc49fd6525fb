-- step: count
-- variant: small-and-large
-- says: a circle of five
SELECT e.id, e.name
FROM employees AS e
JOIN stand_ins AS a ON a.employee_id = e.id
LEFT JOIN stand_ins AS b ON b.employee_id = a.stand_in_id
LEFT JOIN stand_ins AS c ON c.employee_id = b.stand_in_id
WHERE e.id IN (b.stand_in_id, c.stand_in_id)
ORDER BY e.id;
