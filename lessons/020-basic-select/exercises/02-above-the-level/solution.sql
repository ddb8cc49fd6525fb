SELECT *, quantity - reorder_at AS above_level
FROM inventory;
