-- step: count
WITH before AS (
  SELECT name FROM stations WHERE '2025-01-01' BETWEEN opened_on AND closed_on
), after AS (
  SELECT name FROM stations WHERE '2025-12-31' BETWEEN opened_on AND closed_on
)
SELECT 'added' AS change, name FROM (SELECT name FROM after EXCEPT SELECT name FROM before) AS a
UNION ALL
SELECT 'removed', name FROM (SELECT name FROM before EXCEPT SELECT name FROM after) AS r
ORDER BY change, name;
