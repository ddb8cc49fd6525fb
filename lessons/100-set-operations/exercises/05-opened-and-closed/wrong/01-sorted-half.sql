-- step: error
SELECT opened_on AS day, 'opened' AS event, name
FROM stations
WHERE opened_on BETWEEN '2025-01-01' AND '2025-12-31'
ORDER BY day, name
UNION ALL
SELECT closed_on, 'closed', name
FROM stations
WHERE closed_on BETWEEN '2025-01-01' AND '2025-12-31';
