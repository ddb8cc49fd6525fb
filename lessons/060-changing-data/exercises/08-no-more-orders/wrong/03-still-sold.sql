-- step: state
UPDATE inventory
SET reorder_at = NULL
FROM products
WHERE products.id = inventory.product_id AND NOT products.discontinued;
