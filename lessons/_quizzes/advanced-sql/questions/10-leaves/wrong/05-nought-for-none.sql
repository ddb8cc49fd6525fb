-- step: count
-- variant: number-nought
SELECT name
FROM categories
WHERE id NOT IN (SELECT coalesce(parent_id, 0) FROM categories);
