-- step: count
-- variant: odd-ones
-- says: an incident in a note
SELECT id, title, meta #>> '{incident,ticket}' AS ticket
FROM articles
WHERE meta ->> 'kind' = 'postmortem' AND meta #>> '{incident,severity}' = '1'
ORDER BY id;
