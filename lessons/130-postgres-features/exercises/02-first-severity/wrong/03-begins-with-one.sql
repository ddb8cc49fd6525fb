-- step: count
-- variant: odd-ones
SELECT id, title, meta #>> '{incident,ticket}' AS ticket
FROM articles
WHERE meta #>> '{incident,severity}' LIKE '1%'
ORDER BY id;
