-- step: count
SELECT id, product_id
FROM reviews
WHERE stars = 5 AND coalesce(title, '') = '';
