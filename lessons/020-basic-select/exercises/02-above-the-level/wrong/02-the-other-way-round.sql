-- step: rows
SELECT *, reorder_at - quantity
FROM inventory;
