-- step: rows
SELECT opened_on AS day, name AS event, 'opened' AS name
FROM stations
WHERE opened_on BETWEEN '2025-01-01' AND '2025-12-31'
UNION ALL
SELECT closed_on, 'closed', name
FROM stations
WHERE closed_on BETWEEN '2025-01-01' AND '2025-12-31'
ORDER BY day, name;
