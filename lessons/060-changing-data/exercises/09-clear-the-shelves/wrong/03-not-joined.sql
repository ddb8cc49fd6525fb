-- step: state
DELETE FROM inventory USING products WHERE products.discontinued AND inventory.quantity = 0;
