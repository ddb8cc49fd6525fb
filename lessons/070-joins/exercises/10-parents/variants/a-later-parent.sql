-- fails for: a parent that was entered after its child
INSERT INTO categories (id, name, parent_id) VALUES (28, 'Edible things', NULL);
UPDATE categories SET parent_id = 28 WHERE id IN (2, 8);
