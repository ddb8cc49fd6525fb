-- step: state
-- variant: empty-with-a-level
-- says: an empty shelf that still has a level
UPDATE inventory
SET reorder_at = NULL
FROM products
WHERE products.id = inventory.product_id AND products.discontinued AND quantity > 0;
