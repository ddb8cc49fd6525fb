-- step: count
SELECT id, product_id
FROM reviews
WHERE stars >= 4 AND title IS NULL;
