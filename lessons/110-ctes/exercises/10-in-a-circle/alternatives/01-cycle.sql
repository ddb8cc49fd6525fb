-- good for: a recursion with columns that always differ, such as a length, where UNION finds no equal rows
WITH RECURSIVE chain AS (
  SELECT employee_id AS first_id, stand_in_id AS last_id, 1 AS length
  FROM stand_ins
  UNION ALL
  SELECT c.first_id, s.stand_in_id, c.length + 1
  FROM chain AS c
  JOIN stand_ins AS s ON s.employee_id = c.last_id
) CYCLE last_id SET again USING path
SELECT e.id, e.name
FROM chain AS c
JOIN employees AS e ON e.id = c.first_id
WHERE c.first_id = c.last_id AND NOT c.again
ORDER BY e.id;
