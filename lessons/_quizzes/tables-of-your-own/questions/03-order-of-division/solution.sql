SELECT
  -7 / 2 AS "a",
  10 / 4 * 2 AS "b",
  10 * 2 / 4 AS "c",
  7 % 3 AS "d";
