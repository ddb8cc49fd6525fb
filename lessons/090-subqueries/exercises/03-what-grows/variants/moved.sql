-- fails for: a category that has moved, or products of Plants itself
UPDATE categories SET parent_id = 1 WHERE id = 25;
UPDATE categories SET parent_id = 2 WHERE id = 8;
UPDATE products SET category_id = 1 WHERE category_id = 20;
