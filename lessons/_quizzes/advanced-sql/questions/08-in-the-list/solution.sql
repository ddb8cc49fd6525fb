WITH teams (name) AS (VALUES ('Ash'), ('Elm')), runs (team, hours) AS (VALUES ('Ash', 2), ('Ash', 5))
SELECT name,
  (SELECT count(*) FROM runs WHERE team = name) AS runs,
  (SELECT sum(hours) FROM runs WHERE team = name) AS hours
FROM teams
ORDER BY name;
