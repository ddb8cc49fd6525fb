SELECT
  9 / 2 AS "a",
  (9 / 2.0 > 4)::text AS "b",
  ('Ivy' = 'ivy')::text AS "c",
  (lower('Ivy') = 'ivy')::text AS "d";
