-- fails for: a warehouse that is new
TRUNCATE inventory;
INSERT INTO inventory (product_id, warehouse, quantity) VALUES
  (1, 'Leeds', 3), (1, 'Poznań', 5), (1, 'Poznań 2', 7),
  (2, 'Poznań 2', 8), (3, 'Poznań', 0), (4, 'Leeds', 0), (5, 'Lyon', 6);
