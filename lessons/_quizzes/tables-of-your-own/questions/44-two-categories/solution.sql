INSERT INTO categories (id, name, parent_id) VALUES
  (101, 'Bulbs', NULL),
  (102, 'Tulips', 101);
