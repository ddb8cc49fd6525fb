WITH runs (team, hours) AS (VALUES ('Ash', 2), ('Ash', 6), ('Elm', 4))
SELECT team, hours, sum(hours) OVER (PARTITION BY team) AS of_team, sum(hours) OVER () AS of_all
FROM runs
ORDER BY team, hours;
