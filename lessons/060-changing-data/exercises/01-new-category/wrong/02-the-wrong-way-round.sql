-- step: error
INSERT INTO categories (id, parent_id, name) VALUES (7, 101, 'Ponds');
