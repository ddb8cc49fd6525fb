SELECT
  'yes'::boolean::text AS "a",
  0::boolean::text AS "b",
  true::integer AS "c",
  NULL::boolean::integer AS "d";
