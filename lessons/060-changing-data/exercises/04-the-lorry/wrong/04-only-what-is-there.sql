-- step: state
UPDATE inventory
SET quantity = quantity + CASE product_id WHEN 1 THEN 20 ELSE 30 END
WHERE warehouse = 'Leeds' AND product_id IN (1, 2);
