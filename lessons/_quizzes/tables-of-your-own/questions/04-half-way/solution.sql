SELECT
  2.5::numeric::integer AS "a",
  2.5::double precision::integer AS "b",
  3.5::double precision::integer AS "c";
