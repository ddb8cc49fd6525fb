-- fails for: an empty shelf that still has a level for ordering again
UPDATE inventory SET reorder_at = 5 WHERE quantity = 0;
