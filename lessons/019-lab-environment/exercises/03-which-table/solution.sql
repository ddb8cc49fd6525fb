SELECT
  (SELECT count(*) FROM categories) AS "A",
  2 AS "B",
  (SELECT count(*) FROM categories) AS "C",
  'sketch' AS "D";
