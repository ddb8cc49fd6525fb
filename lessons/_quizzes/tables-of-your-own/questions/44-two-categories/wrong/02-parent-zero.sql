-- step: error
INSERT INTO categories (id, name, parent_id) VALUES
  (101, 'Bulbs', 0),
  (102, 'Tulips', 101);
