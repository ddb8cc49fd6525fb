WITH runs (team, machine) AS (
  VALUES ('Ash', 'a1'), ('Ash', 'a1'), ('Ash', NULL), ('Ash', NULL), ('Elm', 'a1'), ('Elm', NULL)
)
SELECT count(*) FROM (SELECT team, machine, count(*) FROM runs GROUP BY team, machine) AS shown;
