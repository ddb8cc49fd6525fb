SELECT
  date '2025-03-01' - date '2025-02-01' AS "a",
  date '2025-03-30' + 3 AS "b",
  (date '2025-01-31' + interval '1 month')::date AS "c";
