-- step: state
-- variant: unknown
INSERT INTO params (run_id, name, value)
SELECT DISTINCT p.run_id, 'dropout', '0'
FROM params AS p
JOIN runs AS r ON r.id = p.run_id
WHERE r.status = 'finished'
  AND p.run_id NOT IN (SELECT run_id FROM params WHERE name = 'dropout');
