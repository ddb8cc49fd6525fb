WITH beds (name) AS (VALUES ('North'), ('South')),
plants (name, bed) AS (VALUES ('Rose', 'North'), ('Sage', 'South'), ('Fern', 'North')),
waterings (plant, bed) AS (
  VALUES ('Rose', 'North'), ('Rose', 'South'), ('Sage', 'South'), ('Fern', 'North')
)
SELECT
  (SELECT count(*) FROM beds WHERE name <> 'North') AS "Rows in beds",
  (SELECT count(*) FROM plants) AS "Rows in plants",
  (SELECT count(*) FROM plants WHERE bed = 'North') AS "Plants without a bed",
  (SELECT count(*) FROM waterings WHERE bed <> 'North') AS "Rows in waterings";
