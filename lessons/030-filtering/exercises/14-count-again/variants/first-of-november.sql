-- fails for: a shelf that was counted on 1 November
DELETE FROM inventory;
INSERT INTO inventory (product_id, warehouse, quantity, reorder_at, counted_on) VALUES
  (1, 'Bremen', 1, 10, '2025-11-01'),
  (2, 'Bremen', 2, 10, '2025-10-31'),
  (3, 'Leeds', 3, 10, '2025-11-02'),
  (4, 'Leeds', 4, 10, NULL);
