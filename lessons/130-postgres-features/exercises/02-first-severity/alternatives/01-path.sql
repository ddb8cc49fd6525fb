-- good for: the SQL/JSON path language, which can name both ways
SELECT id, title, meta #>> '{incident,ticket}' AS ticket
FROM articles
WHERE meta @? '$.incident.severity ? (@ == 1 || @ == "1")'
ORDER BY id;
