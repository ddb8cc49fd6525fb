-- step: rows
SELECT id, 'run-' || split_part(body, 'run-', 2) AS run
FROM articles
WHERE body LIKE '%run-%';
