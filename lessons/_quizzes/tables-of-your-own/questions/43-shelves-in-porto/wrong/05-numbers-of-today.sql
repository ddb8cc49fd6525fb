-- step: state
-- variant: another-range
-- says: a product that was added later
INSERT INTO inventory (product_id, warehouse, quantity)
SELECT id, 'Porto', 0
FROM products
WHERE id IN (18, 21, 90, 123, 365);
