-- step: state
INSERT INTO categories (id, name, parent_id) VALUES
  (101, 'bulbs', NULL),
  (102, 'tulips', 101);
