SELECT
  (NULL = NULL)::text AS "equal",
  (NULL IS NULL)::text AS "missing",
  (NULL OR true)::text AS "or true",
  (NULL AND false)::text AS "and false";
