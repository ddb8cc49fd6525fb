SELECT id, name
FROM experiments
WHERE goal IS NULL;
