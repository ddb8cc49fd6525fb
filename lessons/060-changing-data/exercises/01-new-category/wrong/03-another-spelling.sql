-- step: state
INSERT INTO categories (id, name, parent_id) VALUES (101, 'ponds', 7);
