SELECT
  doc ->> 'model' AS model,
  doc -> 'layers' ->> 1 AS layer,
  doc #>> '{data,rows}' AS rows,
  (doc ? 'seed')::text AS has_seed,
  doc ->> 'optimizer' AS optimizer
FROM (VALUES ('{"model": "fern", "layers": [64, 32], "data": {"rows": 900}, "seed": null}'::jsonb)) AS runs (doc);
