-- step: count
SELECT 'added' AS change, name FROM stations WHERE opened_on <= '2025-12-31' AND (closed_on IS NULL OR closed_on >= '2025-12-31')
EXCEPT
SELECT 'added', name FROM stations WHERE opened_on <= '2025-01-01' AND (closed_on IS NULL OR closed_on >= '2025-01-01')
ORDER BY change, name;
