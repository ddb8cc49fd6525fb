-- step: rows
SELECT DISTINCT id, found[1] AS run
FROM articles, regexp_matches(body, 'run-\d{4}', 'g') AS found;
