SELECT
  id,
  newsletter::integer AS newsletter,
  (city IS NULL)::integer AS city_unknown,
  (born < '1990-01-01')::integer AS older
FROM customers
ORDER BY id;
