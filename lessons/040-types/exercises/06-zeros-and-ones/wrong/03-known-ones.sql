-- step: count
SELECT
  id,
  newsletter::integer AS newsletter,
  (city IS NULL)::integer AS city_unknown,
  (born < '1990-01-01')::integer AS older
FROM customers
WHERE born IS NOT NULL
ORDER BY id;
