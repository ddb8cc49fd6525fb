WITH harvest (bed, kilos) AS (
  VALUES (1, 10), (2, 10), (3, NULL), (4, 40)
)
SELECT
  count(*) AS "count(*)",
  count(kilos) AS "count(kilos)",
  count(DISTINCT kilos) AS "count(DISTINCT kilos)",
  avg(kilos)::int AS "avg(kilos)",
  avg(coalesce(kilos, 0))::int AS "avg(coalesce(kilos, 0))"
FROM harvest;
