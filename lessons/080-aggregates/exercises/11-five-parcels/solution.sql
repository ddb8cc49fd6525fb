WITH parcels (kilos) AS (
  VALUES (2), (2), (3), (5), (38)
)
SELECT
  avg(kilos)::int AS "mean",
  percentile_cont(0.5) WITHIN GROUP (ORDER BY kilos) AS "median",
  mode() WITHIN GROUP (ORDER BY kilos) AS "mode",
  stddev(kilos) FILTER (WHERE kilos = 38) AS "deviation of one"
FROM parcels;
