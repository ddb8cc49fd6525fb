-- step: state
DELETE FROM inventory
USING products
WHERE products.id = inventory.product_id AND products.discontinued;
