WITH run (params) AS (
  VALUES ('{"lr": 0.1, "layers": [64, 32], "lr": 0.2}'::jsonb)
)
SELECT
  (params ->> 'lr')::numeric * 10 AS "A",
  params -> 'layers' ->> 1 AS "B",
  params ->> 'epochs' AS "C",
  params = '{"layers":[64,32],"lr":0.2}'::jsonb AS "D",
  pg_typeof(params ->> 'lr')::text AS "E"
FROM run;
