-- step: count
-- variant: edges
SELECT 'added' AS change, name FROM stations WHERE opened_on > '2025-01-01' AND opened_on <= '2025-12-31'
UNION ALL
SELECT 'removed', name FROM stations WHERE closed_on >= '2025-01-01' AND closed_on < '2025-12-31'
ORDER BY change, name;
