-- fails for: a shelf last counted years ago, or an empty one whose level is 0
DELETE FROM inventory;
INSERT INTO inventory (product_id, warehouse, quantity, reorder_at, counted_on) VALUES
  (1, 'Bremen', 1, 10, '2022-06-30'),
  (2, 'Bremen', 0, 0, '2025-10-02'),
  (3, 'Leeds', 3, 10, '2025-09-12'),
  (4, 'Leeds', 0, NULL, '2025-09-12');
