-- fails for: a category with the id 0
TRUNCATE categories CASCADE;
INSERT INTO categories (id, name, parent_id) VALUES
  (0, 'Ponds', 1), (1, 'Plants', NULL), (2, 'Water lilies', 1), (3, 'White lilies', 2);
