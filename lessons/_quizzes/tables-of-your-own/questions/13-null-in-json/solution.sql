SELECT
  (doc ? 'n')::text AS "a",
  (doc -> 'n' IS NULL)::text AS "b",
  (doc ->> 'n' IS NULL)::text AS "c",
  (doc -> 'm' IS NULL)::text AS "d"
FROM (VALUES ('{"n": null}'::jsonb)) AS notes (doc);
