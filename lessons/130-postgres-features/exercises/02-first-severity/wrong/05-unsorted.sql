-- step: order
SELECT id, title, meta #>> '{incident,ticket}' AS ticket
FROM articles
WHERE meta #>> '{incident,severity}' = '1'
ORDER BY id DESC;
