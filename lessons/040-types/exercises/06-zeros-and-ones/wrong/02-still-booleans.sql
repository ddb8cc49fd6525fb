-- step: types
SELECT id, newsletter, city IS NULL AS city_unknown, born < '1990-01-01' AS older
FROM customers
ORDER BY id;
