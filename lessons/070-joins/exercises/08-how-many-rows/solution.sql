WITH labels (label, bed) AS (
  VALUES ('Mint', 1), ('Sage', 1), ('Dill', 2), ('Rue', NULL)
),
beds (bed, place) AS (
  VALUES (1, 'wall'), (1, 'wall'), (3, 'pond')
)
SELECT
  (SELECT count(*) FROM labels JOIN beds ON beds.bed = labels.bed) AS "Rows from A, inner",
  (SELECT count(*) FROM labels LEFT JOIN beds ON beds.bed = labels.bed) AS "Rows from B, left",
  (SELECT count(*) FROM labels RIGHT JOIN beds ON beds.bed = labels.bed) AS "Rows from C, right",
  (SELECT count(*) FROM labels FULL JOIN beds ON beds.bed = labels.bed) AS "Rows from D, full",
  (SELECT count(*) FROM labels CROSS JOIN beds) AS "Rows from E, cross";
