WITH RECURSIVE folders (name, above) AS (
  VALUES ('root', NULL), ('plants', 'root'), ('roses', 'plants'), ('red', 'roses'),
    ('ferns', 'plants'), ('tools', 'root'), ('spades', 'tools')
), gone AS (
  SELECT name FROM folders WHERE name = 'plants'
  UNION ALL
  SELECT f.name FROM gone g JOIN folders f ON f.above = g.name
)
SELECT (SELECT count(*) FROM folders) - (SELECT count(*) FROM gone) AS "left";
