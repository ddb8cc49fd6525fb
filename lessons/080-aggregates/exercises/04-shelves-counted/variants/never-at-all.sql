-- fails for: a warehouse in which nothing was ever counted, or everything was
DELETE FROM inventory WHERE product_id > 40;
UPDATE inventory SET counted_on = NULL WHERE warehouse = 'Lyon';
UPDATE inventory SET counted_on = '2025-09-09' WHERE warehouse = 'Leeds';
UPDATE inventory SET quantity = 0 WHERE warehouse = 'Poznań';
