-- step: count
-- variant: three-warehouses
-- says: a warehouse that has none left
SELECT *
FROM inventory
WHERE product_id = 40 AND quantity > 0;
