-- fails for: a level of 0, which is a level too
TRUNCATE inventory;
INSERT INTO inventory (product_id, warehouse, quantity, reorder_at, counted_on) VALUES
  (1, 'Leeds', 7, 0, '2025-12-01'), (1, 'Lyon', 0, 0, NULL),
  (2, 'Leeds', 7, NULL, '2025-12-02'), (3, 'Lyon', 4, 9, '2025-12-02');
