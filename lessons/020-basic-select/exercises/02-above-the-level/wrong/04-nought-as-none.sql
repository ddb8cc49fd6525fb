-- step: rows
-- variant: level-nought
SELECT *, CASE WHEN reorder_at > 0 THEN quantity - reorder_at END
FROM inventory;
