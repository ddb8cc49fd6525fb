-- step: state
UPDATE inventory
SET reorder_at = 0
FROM products
WHERE products.id = inventory.product_id AND products.discontinued;
