SELECT
  octet_length('ab'::char(6)) AS "A",
  octet_length('ab'::varchar(6)) AS "B",
  length('ab  '::text) AS "C",
  'ab'::char(6) = 'ab  '::char(6) AS "D",
  'ab'::varchar(6) = 'ab  '::varchar(6) AS "E";
