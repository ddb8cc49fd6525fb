-- step: count
SELECT id, name
FROM experiments
WHERE goal = NULL;
