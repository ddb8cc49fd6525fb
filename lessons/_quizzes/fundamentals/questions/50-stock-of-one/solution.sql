SELECT *
FROM inventory
WHERE product_id = 40;
