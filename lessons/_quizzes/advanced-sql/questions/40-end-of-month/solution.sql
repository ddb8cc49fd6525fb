SELECT
  (date '2025-01-31' + interval '1 month')::date AS later,
  date '2025-03-01' - date '2025-02-01' AS days,
  mod(17, 5) AS rest,
  17 / 5 AS divided,
  round(17 / 5.0) AS rounded;
