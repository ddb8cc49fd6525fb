-- fails for: a herb that no warehouse keeps, or two of the same name
DELETE FROM inventory WHERE product_id IN (SELECT id FROM products WHERE name IN ('Mint', 'Sage', 'Thyme'));
UPDATE products SET name = 'Mint' WHERE name = 'Sage';
