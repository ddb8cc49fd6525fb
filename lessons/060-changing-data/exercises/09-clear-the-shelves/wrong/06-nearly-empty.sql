-- step: state
DELETE FROM inventory
USING products
WHERE products.id = inventory.product_id
  AND products.discontinued
  AND inventory.quantity <= 1;
