-- step: count
SELECT *
FROM inventory
WHERE product_id = 40
LIMIT 1;
