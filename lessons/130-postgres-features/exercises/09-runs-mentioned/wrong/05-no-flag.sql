-- step: count
-- variant: several
SELECT DISTINCT id, found[1] AS run
FROM articles, regexp_matches(body, 'run-\d{4}-\d{4}') AS found;
