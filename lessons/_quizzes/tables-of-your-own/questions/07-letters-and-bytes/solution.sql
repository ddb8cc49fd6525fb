SELECT
  length('Grüße') AS "letters",
  octet_length('Grüße') AS "bytes",
  ('Grüße' = 'Grüße ')::text AS "same",
  'Grüße'::varchar(3) AS "cut";
