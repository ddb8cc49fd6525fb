SELECT
  (ARRAY['oak', 'elm', 'ash'])[1] AS "a",
  (ARRAY['oak', 'elm', 'ash'])[0] AS "b",
  cardinality(ARRAY[4, 5] || 6) AS "c",
  (ARRAY[4, 5] || 6)[3] AS "d";
