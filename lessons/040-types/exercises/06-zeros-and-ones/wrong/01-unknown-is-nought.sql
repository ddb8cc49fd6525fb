-- step: rows
SELECT
  id,
  newsletter::integer AS newsletter,
  (city IS NULL)::integer AS city_unknown,
  CASE WHEN born < '1990-01-01' THEN 1 ELSE 0 END AS older
FROM customers
ORDER BY id;
