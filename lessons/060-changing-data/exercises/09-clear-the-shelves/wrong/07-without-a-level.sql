-- step: state
-- variant: empty-with-a-level
-- says: an empty shelf that still has a level
DELETE FROM inventory
USING products
WHERE products.id = inventory.product_id
  AND products.discontinued
  AND inventory.quantity = 0
  AND inventory.reorder_at IS NULL;
