-- step: behaviour
-- says: a product may have any category_id now
ALTER TABLE categories RENAME TO old_categories;
