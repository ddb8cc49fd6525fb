WITH pots (size, colour) AS (
  VALUES (12, 'blue'), (18, 'moss'), (12, 'blue'), (18, NULL), (12, 'moss'), (18, NULL)
)
SELECT
  (SELECT count(*) FROM (SELECT DISTINCT size, colour FROM pots) AS a) AS "Rows from A",
  (SELECT count(*) FROM (SELECT DISTINCT colour FROM pots) AS b) AS "Rows from B",
  (SELECT count(*) FROM (SELECT DISTINCT size FROM pots ORDER BY size LIMIT 5) AS c) AS "Rows from C";
