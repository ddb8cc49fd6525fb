-- step: count
-- variant: several
-- says: two runs
SELECT id, substring(body FROM 'run-\d{4}-\d{4}') AS run
FROM articles
WHERE body ~ 'run-\d{4}-\d{4}';
