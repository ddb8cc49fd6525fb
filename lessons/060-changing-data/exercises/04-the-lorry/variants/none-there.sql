-- fails for: two products without a shelf
DELETE FROM inventory WHERE product_id = 2 AND warehouse = 'Leeds';
