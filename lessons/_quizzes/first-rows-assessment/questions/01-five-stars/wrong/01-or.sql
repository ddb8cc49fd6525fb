-- step: count
SELECT id, product_id
FROM reviews
WHERE stars = 5 OR title IS NULL;
