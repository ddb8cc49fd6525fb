-- step: columns
SELECT quantity - reorder_at
FROM inventory;
