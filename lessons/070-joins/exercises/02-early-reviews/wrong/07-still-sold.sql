-- step: count
-- variant: at-midnight
SELECT r.id, p.name, p.released_on, r.written_at
FROM reviews AS r
JOIN products AS p ON p.id = r.product_id
WHERE r.written_at < p.released_on AND NOT p.discontinued
ORDER BY r.id;
