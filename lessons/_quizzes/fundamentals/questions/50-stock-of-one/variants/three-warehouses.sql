-- fails for: a warehouse that has none left
DELETE FROM inventory;
INSERT INTO inventory (product_id, warehouse, quantity, reorder_at) VALUES
  (40, 'Bremen', 0, NULL), (40, 'Leeds', 3, 5), (40, 'Lyon', 40, 40), (4, 'Leeds', 9, 2), (41, 'Leeds', 40, 2);
