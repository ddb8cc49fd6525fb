-- step: state
-- variant: one-more-department
-- says: a department that was added later
INSERT INTO categories (id, name, parent_id)
SELECT id + 200, name || ', offers', id
FROM categories
WHERE id IN (1, 2, 3, 4, 5);
