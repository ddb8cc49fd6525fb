-- step: plan
SELECT
  c.id,
  c.name,
  count(o.id),
  (SELECT max(latest.ordered_at) FROM orders AS latest WHERE latest.customer_id = c.id)
FROM customers AS c
LEFT JOIN orders AS o ON o.customer_id = c.id
WHERE c.country = 'Nigeria'
GROUP BY c.id
ORDER BY c.id;
