-- step: state
INSERT INTO categories (id, name) VALUES
  (101, 'Bulbs'),
  (102, 'Tulips');
