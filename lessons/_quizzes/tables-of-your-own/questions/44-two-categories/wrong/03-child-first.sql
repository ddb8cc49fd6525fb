-- step: error
INSERT INTO categories (id, name, parent_id) VALUES (102, 'Tulips', 101);
INSERT INTO categories (id, name, parent_id) VALUES (101, 'Bulbs', NULL);
