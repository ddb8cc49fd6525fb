-- fails for: a family with three letters, or a number with four digits
DELETE FROM order_items;
DELETE FROM inventory;
DELETE FROM reviews;
DELETE FROM products WHERE id > 5;
INSERT INTO products (id, sku, name, category_id, price) VALUES
  (901, 'GI-1000', 'Twine', 26, 2.50),
  (902, 'GI-200', 'Twine', 26, 3.50),
  (903, 'POT-007', 'Pot', 26, 3.50),
  (904, 'PO-012', 'Pot', 26, 3.50);
