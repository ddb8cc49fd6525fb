-- step: state
INSERT INTO categories (id, name, parent_id)
SELECT id + 200, name || ', offers', parent_id
FROM categories
WHERE parent_id IS NULL;
