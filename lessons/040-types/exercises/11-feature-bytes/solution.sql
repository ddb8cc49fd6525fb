SELECT 5 * (
  pg_column_size(1::bigint) - pg_column_size(1::integer)
  + 3 * (pg_column_size(1::double precision) - pg_column_size(1::real))
) AS megabytes;
