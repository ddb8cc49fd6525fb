-- fails for: another stock than today’s
UPDATE inventory SET quantity = quantity + 20 WHERE product_id = 119;
