-- good for: features with more than two values; what is not known needs a WHEN of its own
SELECT
  id,
  CASE WHEN newsletter THEN 1 ELSE 0 END AS newsletter,
  CASE WHEN city IS NULL THEN 1 ELSE 0 END AS city_unknown,
  CASE WHEN born < '1990-01-01' THEN 1 WHEN born IS NOT NULL THEN 0 END AS older
FROM customers
ORDER BY id;
