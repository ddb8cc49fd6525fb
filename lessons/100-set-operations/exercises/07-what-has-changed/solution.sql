WITH before AS (
  SELECT name FROM stations WHERE opened_on <= '2025-01-01' AND (closed_on IS NULL OR closed_on >= '2025-01-01')
), after AS (
  SELECT name FROM stations WHERE opened_on <= '2025-12-31' AND (closed_on IS NULL OR closed_on >= '2025-12-31')
)
SELECT 'added' AS change, name FROM (SELECT name FROM after EXCEPT SELECT name FROM before) AS a
UNION ALL
SELECT 'removed', name FROM (SELECT name FROM before EXCEPT SELECT name FROM after) AS r
ORDER BY change, name;
