-- step: error
SELECT * quantity - reorder_at
FROM inventory;
