WITH notes (id, meta) AS (
  VALUES (1, jsonb '{"expires": "2026-05-01"}'), (2, '{"expires": null}'), (3, '{}'), (4, NULL)
)
SELECT
  count(*) FILTER (WHERE meta ->> 'expires' IS NULL) AS "A keeps",
  count(*) FILTER (WHERE meta -> 'expires' IS NULL) AS "B keeps",
  count(*) FILTER (WHERE NOT meta ? 'expires') AS "C keeps",
  count(*) FILTER (WHERE meta -> 'expires' = 'null') AS "D keeps"
FROM notes;
