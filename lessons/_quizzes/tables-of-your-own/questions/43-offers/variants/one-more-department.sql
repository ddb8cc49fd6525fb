-- fails for: a department that was added later
INSERT INTO categories (id, name, parent_id) VALUES (150, 'Ponds', NULL), (151, 'Pumps', 150);
