WITH guests (name, city) AS (
  VALUES ('Ruth', 'Leeds'), ('Toby', 'York'), ('Mia', NULL), ('Luis', NULL)
)
SELECT
  count(*) FILTER (WHERE city <> 'Leeds') AS "A keeps",
  count(*) FILTER (WHERE NOT (city = 'Leeds')) AS "B keeps",
  count(*) FILTER (WHERE city = NULL) AS "C keeps",
  count(*) FILTER (WHERE city IS DISTINCT FROM 'Leeds') AS "D keeps",
  count(*) FILTER (WHERE city NOT IN ('Leeds', NULL)) AS "E keeps"
FROM guests;
