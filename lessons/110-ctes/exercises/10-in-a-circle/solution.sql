WITH RECURSIVE chain AS (
  SELECT employee_id AS first_id, stand_in_id AS last_id
  FROM stand_ins
  UNION
  SELECT c.first_id, s.stand_in_id
  FROM chain AS c
  JOIN stand_ins AS s ON s.employee_id = c.last_id
)
SELECT e.id, e.name
FROM chain AS c
JOIN employees AS e ON e.id = c.first_id
WHERE c.first_id = c.last_id
ORDER BY e.id;
