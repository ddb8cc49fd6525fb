WITH pots (id, price) AS (VALUES (1, 3), (2, 25), (3, NULL))
SELECT id,
  CASE WHEN price > 2 THEN 'some' WHEN price > 20 THEN 'dear' END AS band
FROM pots ORDER BY id;
