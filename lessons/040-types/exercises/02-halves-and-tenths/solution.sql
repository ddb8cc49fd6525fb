SELECT
  7 / 2 AS "A",
  2.5::integer AS "B",
  '7'::numeric / 2 = 3.5 AS "C",
  0.1::double precision + 0.2::double precision = 0.3::double precision AS "D",
  0.5::double precision + 0.25::double precision = 0.75::double precision AS "E";
