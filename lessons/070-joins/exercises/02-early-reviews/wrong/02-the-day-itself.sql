-- step: count
-- variant: at-midnight
SELECT r.id, p.name, p.released_on, r.written_at
FROM reviews AS r
JOIN products AS p ON p.id = r.product_id
WHERE r.written_at::date <= p.released_on
ORDER BY r.id;
