SELECT
  coalesce(NULL, 'b', 'c') AS first,
  nullif('', '') AS empty,
  nullif(5, 0) AS five,
  greatest(3, NULL, 8) AS most,
  upper(left('moss', 1)) || substr('moss', 2) AS named;
